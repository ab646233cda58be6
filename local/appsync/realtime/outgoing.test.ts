import { Duplex } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Outgoing } from './outgoing';
import { WireText } from './wire-frame';

/** A socket that takes what the test lets it take. */
class SlowSocket extends Duplex {
  readonly writes: string[] = [];
  #taken: (() => void) | null = null;

  constructor() {
    super({ decodeStrings: false, highWaterMark: 1000 });
  }

  override _read(): void {
    // The client says nothing.
  }

  override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.writes.push(typeof chunk === 'string' ? chunk : chunk.toString('latin1'));
    this.#taken = done;
  }

  /** Resolves once the stream has told its user about it. */
  async release(): Promise<void> {
    const taken = this.#taken;
    this.#taken = null;
    taken?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function openOutgoing() {
  const stream = new SlowSocket();
  const scheduled: Outgoing[] = [];
  const unread: number[] = [];
  const state = { isOpen: true };
  const outgoing = new Outgoing({
    stream,
    isOpen: () => state.isOpen,
    schedule: (one) => scheduled.push(one),
    onUnread: (bytes) => unread.push(bytes),
  });
  const push = (text: string) => outgoing.push(new WireText(text).toFrame(''));
  return { stream, scheduled, unread, state, outgoing, push };
}

describe('what is on its way to a client', () => {
  it('goes out in one write when several frames wait, in order', () => {
    const { stream, scheduled, outgoing, push } = openOutgoing();
    for (const text of ['one', 'two', 'three']) push(text);
    expect(scheduled).toEqual([outgoing]);
    expect(stream.writes).toEqual([]);
    outgoing.flush();
    expect(stream.writes).toEqual(['\x81\x03one\x81\x03two\x81\x05three']);
  });

  it('waits here, and is counted, while the socket takes no more', async () => {
    const { stream, unread, outgoing, push } = openOutgoing();
    push('x'.repeat(1100));
    outgoing.flush();
    expect(unread).toEqual([1104]);
    push('late');
    outgoing.flush();
    expect(stream.writes).toHaveLength(1);
    expect(unread).toEqual([1104, 1110]);
    await stream.release();
    expect(unread.at(-1)).toBe(0);
    expect(stream.writes.slice(1)).toEqual(['\x81\x04late']);
  });

  it('is held back even if all of it was asked for before the socket was full', async () => {
    const { stream, unread, outgoing, push } = openOutgoing();
    for (let count = 0; count < 40; count += 1) push('y'.repeat(1000));
    outgoing.flush();
    expect(stream.writes).toHaveLength(1);
    expect(unread.at(-1)).toBe(40 * 1004);
    for (let count = 0; count < 40; count += 1) await stream.release();
    expect(stream.writes.join('')).toHaveLength(40 * 1004);
  });

  it('is dropped once the connection is closing', () => {
    const { stream, state, outgoing, push } = openOutgoing();
    push('never');
    state.isOpen = false;
    outgoing.flush();
    state.isOpen = true;
    outgoing.flush();
    expect(stream.writes).toEqual([]);
  });
});

import type { Duplex } from 'node:stream';
import { frameLength, type WireFrame } from './wire-frame';

/** Characters that Node writes from its stack; more of them would be copied to the heap first. */
const LARGEST_WRITE = 16 * 1024;

export interface OutgoingOptions {
  /** The socket below the WebSocket. */
  readonly stream: Duplex;
  /** Whether frames may be sent: after a close frame nothing may follow. */
  readonly isOpen: () => boolean;
  /** Asks that `flush` be called soon. */
  readonly schedule: (outgoing: Outgoing) => void;
  /** Told how many bytes the client leaves unread, whenever it changes; 0 once it has read enough. */
  readonly onUnread: (bytes: number) => void;
}

/**
 * Frames on their way to one client. They wait here until the socket takes them, so that several go out in one
 * write and a client that doesn't read holds no copies of what the others got as well.
 */
export class Outgoing {
  readonly #options: OutgoingOptions;
  #frames: WireFrame[] | null = null;
  #bytes = 0;
  #isScheduled = false;
  /** The socket has said that it takes no more for now. */
  #isStalled = false;
  #isEnded = false;

  constructor(options: OutgoingOptions) {
    this.#options = options;
  }

  /** @returns false if nothing more is sent to this client */
  push(frame: WireFrame): boolean {
    if (this.#isEnded) return false;
    if (this.#frames) this.#frames.push(frame);
    else this.#frames = [frame];
    this.#bytes += frameLength(frame);
    if (this.#isStalled) this.#options.onUnread(this.#bytes + this.#options.stream.writableLength);
    else if (!this.#isScheduled) {
      this.#isScheduled = true;
      this.#options.schedule(this);
    }
    return true;
  }

  /** Writes what waits, as far as the socket takes it. */
  flush(): void {
    this.#isScheduled = false;
    if (this.#isStalled || !this.#frames) return;
    if (this.#options.isOpen()) this.#write(this.#frames);
    else this.end();
  }

  /** Drops what waits and what would still come. */
  end(): void {
    this.#isEnded = true;
    this.#frames = null;
    this.#bytes = 0;
  }

  #write(frames: readonly WireFrame[]): void {
    const { stream, onUnread } = this.#options;
    let written = 0;
    while (written < frames.length && !stream.writableNeedDrain) {
      written = writeSome(stream, frames, written);
    }
    this.#frames = written === frames.length ? null : frames.slice(written);
    this.#bytes = (this.#frames ?? []).reduce((sum, frame) => sum + frameLength(frame), 0);
    if (!stream.writableNeedDrain) return;
    this.#isStalled = true;
    onUnread(this.#bytes + stream.writableLength);
    stream.once('drain', () => {
      this.#isStalled = false;
      onUnread(0);
      this.flush();
    });
  }
}

/** Writes frames from `start` on in one piece. @returns where the next begins */
function writeSome(stream: Duplex, frames: readonly WireFrame[], start: number): number {
  let text = '';
  let next = start;
  for (let frame = frames[next]; frame !== undefined; frame = frames[next]) {
    if (typeof frame !== 'string') {
      if (next > start) break;
      stream.cork();
      stream.write(frame.head, 'latin1');
      stream.write(frame.body);
      stream.uncork();
      return next + 1;
    }
    if (next > start && text.length + frame.length > LARGEST_WRITE) break;
    text += frame;
    next += 1;
  }
  stream.write(text, 'latin1');
  return next;
}

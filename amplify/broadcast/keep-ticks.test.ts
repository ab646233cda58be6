import { expect, test } from 'vitest';
import { ticksInSnapshot } from '../../chat/limits';
import { sampleId, sampleMessage } from '../../chat/testing';
import { emptyBatch, parseTick, serialiseTick, type MessageChange, type Tick } from '../../chat/ticks';
import { keepTicks } from './keep-ticks';
import { snapshotBounds } from './settings';

/** The tick number `id`, which tells of the message of the same number. */
function tick(id: number, changes: Partial<Tick> = {}): Tick {
  const messages = [sampleMessage(id)];
  const [from, to] = [sampleId(id), sampleId(id)];
  const { created: _, ...nothing } = emptyBatch;
  return { ...nothing, roomId: 'room', id, prev: id - 1, from, to, messages, more: 0, ...changes };
}

const removal = (id: number): MessageChange => ({
  messageId: sampleId(id),
  content: '',
  editedAt: null,
  removedAt: '2026-11-24T12:00:00.000Z',
  restoredAt: null,
});

const keep = (before: readonly Tick[], ticks: readonly Tick[]): readonly Tick[] =>
  keepTicks('room', before.map(serialiseTick), ticks).map((body) => {
    const read = parseTick('room', body);
    if (read === null) throw new Error(`unable to read ${body}`);
    return read;
  });

test('[TK47] what was removed is empty in every tick that is kept, also where it was edited or pinned', () => {
  const edit = { ...removal(1), content: 'Worse', removedAt: null, editedAt: '2026-11-24T11:00:00.000Z' };
  const before = [tick(1), tick(2, { changes: [edit], pinned: sampleMessage(1) }), tick(3)];
  const kept = keep(before, [tick(4, { changes: [removal(1)] })]);
  expect(kept).toHaveLength(4);
  expect(kept[0]?.messages).toMatchObject([{ messageId: sampleId(1), content: '', sender: {} }]);
  expect(kept[1]).toMatchObject({ pinned: { content: '' }, changes: [{ content: '' }] });
  expect(JSON.stringify(kept)).not.toContain('Worse');
  expect(kept[2]?.messages).toEqual([sampleMessage(3)]);
});

test('[TK47] what was put back is as it was', () => {
  const restored = { ...removal(1), content: 'message 1', restoredAt: '2026-11-24T13:00:00.000Z' };
  const kept = keep(
    [tick(1), tick(2, { changes: [removal(1)] })],
    [tick(3, { changes: [{ ...restored, removedAt: null }] })],
  );
  expect(kept[0]?.messages).toEqual([sampleMessage(1)]);
});

test('[TK46] the newest ticks are kept, as far as there is room', () => {
  const short = Array.from({ length: 30 }, (_, index) => tick(index + 1));
  const kept = keep(short.slice(0, 20), short.slice(20));
  expect(kept.map(({ id }) => id)).toEqual(short.slice(-ticksInSnapshot).map(({ id }) => id));
  const long = short.map(({ id }) =>
    tick(id, { messages: [sampleMessage(id, { content: 'x'.repeat(4_800) })] }),
  );
  const bodies = keepTicks('room', [], long);
  expect(bodies).toHaveLength(3);
  expect(Buffer.byteLength(bodies.join(''))).toBeLessThanOrEqual(snapshotBounds.ticks);
});

test('[TK46] nothing is kept from before a hole, or a chain that begins anew, or that can’t be read', () => {
  expect(keep([tick(1), tick(2)], [tick(9)]).map(({ id }) => id)).toEqual([9]);
  expect(keep([tick(1), tick(2)], [tick(3, { prev: 0 })]).map(({ id }) => id)).toEqual([3]);
  const bodies = keepTicks('room', [serialiseTick(tick(1)), 'not a tick'], [tick(3)]);
  expect(bodies).toEqual([serialiseTick(tick(3))]);
});

import { describe, expect, it } from 'vitest';
import { sampleMessage } from '../testing';
import { parseTick } from './parse-tick';
import { emptyBatch, type RoomState } from './tick';
import { makeTicks } from './make-ticks';
import { serialiseTick } from './tick-wire';

const [tick] = makeTicks(
  { ...emptyBatch, created: [sampleMessage(1)] },
  { roomId: 'room', now: 2, lastId: 1, limit: 8, pinnedMessageId: null, shownBefore: new Set() },
);
if (tick === undefined) throw new Error('unable to test; there is no tick');
const wire: Readonly<Record<string, unknown>> = { ...(JSON.parse(serialiseTick(tick)) as object) };

describe('a tick as it was delivered', () => {
  it.each([
    ['no JSON', '{"v":1'],
    ['no object', '[1]'],
    ['of another version', JSON.stringify({ ...wire, v: 2 })],
    ['without an id', JSON.stringify({ ...wire, id: undefined })],
    ['with a broken message', JSON.stringify({ ...wire, m: [{ id: 'x' }] })],
    [
      'with a sender that is no text',
      JSON.stringify({ ...wire, m: [{ id: 'x', n: 'n', c: '', at: '', u: 1, name: '' }] }),
    ],
    ['with messages that are no list', JSON.stringify({ ...wire, m: {} })],
    ['with a negative count', JSON.stringify({ ...wire, more: -1 })],
    ['with half a count', JSON.stringify({ ...wire, n: [['x', 1.5, 'at']] })],
    ['with a change of nothing', JSON.stringify({ ...wire, ch: [{}] })],
    [
      'with a room in no state',
      JSON.stringify({ ...wire, room: { status: 'ON', isReadOnly: true, slowModeSeconds: 0 } }),
    ],
    ['with a rate of none', JSON.stringify({ ...wire, cr: [1, 0, 1] })],
    ['with reactions that are no numbers', JSON.stringify({ ...wire, b: { '❤️': 'many' } })],
  ])('[TK8] is not read if it is %s', (_, body) => {
    expect(parseTick('room', body)).toBeNull();
  });

  it('[TK8] is read without the fields that are not known', () => {
    expect(parseTick('room', JSON.stringify({ ...wire, mood: 'good' }))).toEqual(tick);
  });

  it('[ML70] [ML71] [ML72] is read with what people wrote tidied', () => {
    const { content, sender } = sampleMessage(1, { content: 'a\n\n\n\nb' });
    const message = sampleMessage(1, { content, sender: { ...sender, displayName: 'A\u202enn' } });
    const room: RoomState = {
      delivery: 'BROADCAST',
      status: 'LIVE',
      isReadOnly: false,
      slowModeSeconds: 0,
      pinnedMessageId: null,
      announcement: 'a\n\n\n\nb',
    };
    const read = parseTick('room', serialiseTick({ ...tick, messages: [message], room }));
    expect(read?.room?.announcement).toBe('a\n\nb');
    expect(read?.messages[0]).toMatchObject({ content: 'a\n\nb', sender: { displayName: 'Ann' } });
  });

  it('[TK8] is read as it was made, with what reports have hidden', () => {
    const message = sampleMessage(1, { content: '', removedAt: 'then', isReported: true });
    const { messageId, content, editedAt, removedAt, restoredAt } = message;
    const change = { messageId, content, editedAt, removedAt, restoredAt, isReported: true as const };
    const made = { ...tick, messages: [message], changes: [change] };
    expect(parseTick('room', serialiseTick(made))).toEqual(made);
  });
});

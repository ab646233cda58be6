import { describe, expect, it } from 'vitest';
import { arrangeRows, type Placement } from './timeline-rows';

const at = (key: string, senderId: string, time: string): Placement => ({
  key,
  senderId,
  sentAt: `2026-11-24T${time}Z`,
  isOwn: false,
});
const dayOf = (iso: string) => iso.slice(0, 10);
const arrange = (...items: Placement[]) => arrangeRows(items, (item) => item, dayOf);
const shape = (...items: Placement[]) =>
  arrange(...items).map((row) =>
    row.kind === 'day' ? 'day' : `${row.key}${row.isFirst ? ' first' : ''}${row.isLast ? ' last' : ''}`,
  );

describe('arrangeRows', () => {
  it('groups what one sender writes within a few minutes', () => {
    expect(shape(at('a', 'ana', '10:00:00'), at('b', 'ana', '10:04:00'), at('c', 'ben', '10:04:10'))).toEqual(
      ['day', 'a first', 'b last', 'c first last'],
    );
  });

  it('starts a new group after a pause', () => {
    expect(shape(at('a', 'ana', '10:00:00'), at('b', 'ana', '10:05:00'))).toEqual([
      'day',
      'a first last',
      'b first last',
    ]);
  });

  it('measures the pause from the message before, so a steady writer stays one group', () => {
    expect(shape(at('a', 'ana', '10:00:00'), at('b', 'ana', '10:04:00'), at('c', 'ana', '10:08:00'))).toEqual(
      ['day', 'a first', 'b', 'c last'],
    );
  });

  it('puts a line where the day changes and groups nothing across it', () => {
    const late = at('a', 'ana', '23:59:00');
    const early: Placement = { ...at('b', 'ana', '00:01:00'), sentAt: '2026-11-25T00:01:00Z' };
    expect(shape(late, early)).toEqual(['day', 'a first last', 'day', 'b first last']);
  });

  it('has a unique key for every row', () => {
    const rows = arrange(at('a', 'ana', '10:00:00'), {
      ...at('b', 'ana', '0'),
      sentAt: '2026-11-25T00:01:00Z',
    });
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });

  it('arranges nothing as nothing', () => {
    expect(arrange()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { createRowArranger, placeStretch, type Placement, type PostPlacement } from './timeline-rows';

const at = (key: string, senderId: string, time: string): PostPlacement => ({
  key,
  id: key,
  senderId,
  senderName: senderId,
  sentAt: `2026-11-24T${time}Z`,
  isOwn: false,
});
const dayOf = (iso: string) => iso.slice(0, 10);
const arrange = (...items: Placement[]) => createRowArranger((item: Placement) => item, dayOf)(items);
const shape = (...items: Placement[]) =>
  arrange(...items).map(
    (row) =>
      `${row.startsDay ? 'day ' : ''}${row.key}${row.isFirst ? ' first' : ''}${row.isLast ? ' last' : ''}`,
  );

describe('arranging rows', () => {
  it('groups what one sender writes within a few minutes', () => {
    expect(shape(at('a', 'ana', '10:00:00'), at('b', 'ana', '10:04:00'), at('c', 'ben', '10:04:10'))).toEqual(
      ['day a first', 'b last', 'c first last'],
    );
  });

  it('starts a new group after a pause', () => {
    expect(shape(at('a', 'ana', '10:00:00'), at('b', 'ana', '10:05:00'))).toEqual([
      'day a first last',
      'b first last',
    ]);
  });

  it('measures the pause from the message before, so a steady writer stays one group', () => {
    expect(shape(at('a', 'ana', '10:00:00'), at('b', 'ana', '10:04:00'), at('c', 'ana', '10:08:00'))).toEqual(
      ['day a first', 'b', 'c last'],
    );
  });

  it('[ML85] groups nothing across a change of name', () => {
    const renamed = { ...at('b', 'ana', '10:00:01'), senderName: 'Ana of the band' };
    expect(shape(at('a', 'ana', '10:00:00'), renamed, { ...renamed, key: 'c' })).toEqual([
      'day a first last',
      'b first',
      'c last',
    ]);
  });

  it('starts a day where it changes and groups nothing across it', () => {
    const late = at('a', 'ana', '23:59:00');
    const early = { ...at('b', 'ana', '00:01:00'), sentAt: '2026-11-25T00:01:00Z' };
    expect(shape(late, early)).toEqual(['day a first last', 'day b first last']);
  });

  it('has one row for each item, in order', () => {
    const items = ['a', 'b', 'c'].map((key) => at(key, 'ana', '10:00:00'));
    expect(arrange(...items).map(({ item }) => item)).toEqual(items);
  });

  it('[ML58] groups nothing across a stretch that is not held, and starts no day there', () => {
    const missing = placeStretch({
      state: 'missing',
      key: 'hole',
      stretch: { from: 'a', to: 'b', count: null },
      isLoading: false,
      error: null,
    });
    const next = { ...at('c', 'ana', '00:01:00'), sentAt: '2026-11-25T00:01:00Z' };
    expect(shape(at('a', 'ana', '10:00:00'), missing, at('b', 'ana', '10:00:01'), missing, next)).toEqual([
      'day a first last',
      'hole first last',
      'b first last',
      'hole first last',
      'day c first last',
    ]);
  });

  it('arranges nothing as nothing', () => {
    expect(arrange()).toEqual([]);
  });

  it('works out an item once, and keeps a row that says the same', () => {
    let days = 0;
    const arranger = createRowArranger(
      (item: Placement) => item,
      (iso) => {
        days += 1;
        return dayOf(iso);
      },
    );
    const items = Array.from({ length: 50 }, (_, index) => at(`m${index}`, `${index}`, '10:00:00'));
    const before = arranger(items);
    const after = arranger([...items, at('last', 'zoe', '10:00:01')]);
    expect(days).toBe(51);
    expect(after.slice(0, 50).every((row, index) => row === before[index])).toBe(true);
  });

  it('says anew how a row stands when its neighbours change', () => {
    const [first, second] = [at('a', 'ana', '10:00:00'), at('b', 'ana', '10:00:01')];
    const arranger = createRowArranger((item: Placement) => item, dayOf);
    expect(arranger([first])[0]).toMatchObject({ isFirst: true, isLast: true, startsDay: true });
    expect(arranger([first, second])[0]).toMatchObject({ isFirst: true, isLast: false });
    expect(arranger([second])[0]).toMatchObject({ key: 'b', isFirst: true, startsDay: true });
  });
});

import { describe, expect, it } from 'vitest';
import {
  countSince,
  countUnseen,
  createHand,
  findSentUpTo,
  following,
  pressMilliseconds,
  readScroll,
  type Scrolled,
} from './following';

const up: Scrolled = { distanceFromEnd: 120, movedBy: -120, isByHand: true };

describe('readScroll', () => {
  it('leaves the end when a hand scrolls up', () => {
    expect(readScroll(up)).toBe('reading');
  });
  it('stays when the page itself moved', () => {
    expect(readScroll({ ...up, isByHand: false })).toBeNull();
  });
  it('stays when a burst put it off the end while a hand scrolled down', () => {
    expect(readScroll({ ...up, movedBy: 40 })).toBeNull();
  });
  it('stays within the tolerance of the end', () => {
    expect(readScroll({ ...up, distanceFromEnd: 8 })).toBe('following');
  });
  it('follows again at the end, however one got there', () => {
    expect(readScroll({ ...up, distanceFromEnd: 0, isByHand: false })).toBe('following');
  });
});

const row = (id: string, isOwn = false) => ({ key: isOwn ? `nonce of ${id}` : id, placement: { id, isOwn } });
const unsent = (nonce: string) => ({ key: nonce, placement: { id: null, isOwn: true } });
const hole = { key: 'hole', placement: {} };

describe('what was seen', () => {
  const rows = [row('m7'), row('m8', true), hole, unsent('nonce of m9')];

  it('[ML52] is the newest post that the server has, whatever waits after it', () => {
    expect(findSentUpTo(rows, 'nonce of m9')).toBe('m8');
    expect(findSentUpTo(rows, 'm7')).toBe('m7');
  });
  it('is nothing where the server has nothing, or the line is gone', () => {
    expect(findSentUpTo([unsent('a')], 'a')).toBeNull();
    expect(findSentUpTo(rows, 'gone')).toBeNull();
    expect(findSentUpTo([], null)).toBeNull();
  });
});

describe('countUnseen', () => {
  const reading = (lastSeenId: string | null) => ({ kind: 'reading', lastSeenId }) as const;
  const rows = [row('m5'), row('m6'), hole, row('m7'), row('m8', true), row('m9'), unsent('waits')];

  it('[ML52] counts what others wrote since', () => {
    expect(countUnseen(reading('m6'), rows)).toBe(2);
  });
  it('[ML52] counts what was missed before one’s own took its place behind it', () => {
    const left = reading(findSentUpTo([row('m5'), unsent('nonce of m8')], 'nonce of m8'));
    expect(countUnseen(left, rows)).toBe(3);
  });
  it('counts nothing while following', () => {
    expect(countUnseen(following, rows)).toBe(0);
  });
  it('counts all that is held when the last seen one is not', () => {
    expect(countUnseen(reading('m1'), rows)).toBe(4);
    expect(countUnseen(reading(null), rows)).toBe(4);
  });
  it('counts nothing from before what was seen, as where the list was led far back', () => {
    expect(countSince([row('m1'), row('m2'), hole], 'm6')).toBe(0);
  });
});

describe('createHand', () => {
  it('carries a fling on after the finger is gone', () => {
    const hand = createHand();
    hand.touched(1000);
    expect([1200, 1400, 1600].map((at) => hand.scrolled(at))).toEqual([true, true, true]);
  });
  it('forgets the hand after a rest', () => {
    const hand = createHand();
    hand.touched(1000);
    expect(hand.scrolled(1251)).toBe(false);
  });
  it('waits for a scrollbar that is held', () => {
    const hand = createHand();
    hand.touched(1000, pressMilliseconds);
    expect(hand.scrolled(3000)).toBe(true);
  });
  it('takes nothing for a hand that never touched', () => {
    expect(createHand().scrolled(5)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import {
  countUnseen,
  createHand,
  following,
  followScroll,
  pressMilliseconds,
  type Scrolled,
} from './following';

const up: Scrolled = { distanceFromEnd: 120, movedBy: -120, isByHand: true, newestKey: 'm9' };
const reading = { kind: 'reading', lastSeenKey: 'm9' } as const;

describe('followScroll', () => {
  it('leaves the end when a hand scrolls up', () => {
    expect(followScroll(following, up)).toEqual(reading);
  });

  it('stays when the page itself moved', () => {
    expect(followScroll(following, { ...up, isByHand: false })).toBe(following);
  });

  it('stays when a burst put it off the end while a hand scrolled down', () => {
    expect(followScroll(following, { ...up, movedBy: 40 })).toBe(following);
  });

  it('stays within the tolerance of the end', () => {
    expect(followScroll(following, { ...up, distanceFromEnd: 8 })).toBe(following);
  });

  it('follows again at the end, however one got there', () => {
    expect(followScroll(reading, { ...up, distanceFromEnd: 0, isByHand: false })).toBe(following);
  });

  it('keeps its place, and what was seen, while reading on', () => {
    expect(followScroll(reading, { ...up, newestKey: 'm20' })).toBe(reading);
  });
});

describe('countUnseen', () => {
  const placements = ['m8', 'm9', 'm10', 'own', 'm11'].map((key) => ({ key, isOwn: key === 'own' }));
  it('counts what others wrote since', () => {
    expect(countUnseen(reading, placements)).toBe(2);
  });
  it('counts nothing while following', () => {
    expect(countUnseen(following, placements)).toBe(0);
  });
  it('counts all that is held when the last seen one has left the window', () => {
    expect(countUnseen({ kind: 'reading', lastSeenKey: 'm1' }, placements)).toBe(4);
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

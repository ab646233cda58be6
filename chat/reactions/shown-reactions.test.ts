import { expect, it } from 'vitest';
import { shownReactions } from './index';

const two = { version: 2, counts: { '👏': 2 } };

it('[REA20] counts one’s own once, before the server has counted it and after', () => {
  expect(shownReactions(two, { '👏': { isOn: true, isCounted: false } })).toEqual([
    { emoji: '👏', count: 3, isOwn: true },
  ]);
  expect(shownReactions(two, { '👏': { isOn: true, isCounted: true } })).toEqual([
    { emoji: '👏', count: 2, isOwn: true },
  ]);
  expect(shownReactions(two, { '👏': { isOn: false, isCounted: true } })).toEqual([
    { emoji: '👏', count: 1, isOwn: false },
  ]);
});

it('[REA20] shows those that somebody uses, in the order of the offer', () => {
  const own = { '👍': { isOn: true, isCounted: false }, '🎉': { isOn: false, isCounted: true } };
  expect(shownReactions({ version: 4, counts: { '🎉': 1, '👏': 2 } }, own)).toEqual([
    { emoji: '👍', count: 1, isOwn: true },
    { emoji: '👏', count: 2, isOwn: false },
  ]);
  expect(shownReactions(undefined, undefined)).toEqual([]);
});

import { expect, it } from 'vitest';
import type { MessageEntry } from '../../chat/ports';
import { sampleId } from '../../chat/testing';
import { findFirstUnread } from './first-unread';
import { sent } from './sent-line-fixture';

const hole: MessageEntry = {
  state: 'missing',
  key: 'hole',
  stretch: { from: sampleId(2), to: sampleId(9), count: null },
  isLoading: false,
  error: null,
};
const find = (entries: readonly MessageEntry[], seen: number | null, hasOlder = false) =>
  findFirstUnread(entries, seen === null ? null : sampleId(seen), { hasOlder, ownUserId: 'ann' });

it('[ML61] is the first message of somebody else’s after what was seen', () => {
  expect(find([sent(1), sent(2), sent(3, 'ann'), sent(4), sent(5)], 2)).toBe(sampleId(4));
  expect(find([sent(4), sent(5)], 2)).toBe(sampleId(4));
});

it('[ML61] is none when all was seen, nothing ever was, or the first is not held', () => {
  expect(find([sent(1), sent(2)], 2)).toBeNull();
  expect(find([sent(1), sent(2)], null)).toBeNull();
  expect(find([sent(4), sent(5)], 2, true)).toBeNull();
  expect(find([sent(2), hole, sent(9)], 2)).toBeNull();
});

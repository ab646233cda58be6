import { expect, it } from 'vitest';
import type { MessageEntry } from '../../chat/ports';
import { sampleId } from '../../chat/testing';
import { readUnread } from './unread';
import { sent } from './sent-line-fixture';

const unsent: MessageEntry = {
  state: 'failed',
  nonce: 'nonce',
  content: 'Hello',
  sentAt: '2026-11-24T10:00:00Z',
  repliedId: null,
  quoted: null,
  error: null,
};
const seen = { lastSeenId: sampleId(2), unreadId: sampleId(3), ownUserId: 'ann' };

it('[ML87] counts what others wrote since, and knows the first of it', () => {
  const unread = readUnread([sent(1), sent(2, 'ann'), sent(3), sent(4)], seen);
  expect(unread).toMatchObject({ count: 2, hasWritten: false });
  expect(unread.first?.messageId).toBe(sampleId(3));
});

it('[ML87] knows who has written since, whether it is sent or not', () => {
  expect(readUnread([sent(2), sent(3), sent(4, 'ann')], seen).hasWritten).toBe(true);
  expect(readUnread([sent(2), sent(3), unsent], seen).hasWritten).toBe(true);
});

it('[ML87] counts what is held where the first isn’t', () => {
  const unread = readUnread([sent(7), sent(8)], { ...seen, unreadId: null });
  expect(unread).toEqual({ first: null, count: 2, hasWritten: false });
});

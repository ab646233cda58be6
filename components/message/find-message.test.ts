import { expect, it } from 'vitest';
import type { MessageEntry } from '../../chat/ports';
import { sampleMessage } from '../../chat/testing';
import { findMessage } from './find-message';

const one = sampleMessage(1);
const entries: readonly MessageEntry[] = [
  { state: 'sent', message: one, quoted: null },
  { state: 'sent', message: sampleMessage(2), quoted: one },
  {
    state: 'failed',
    nonce: 'nonce',
    content: 'mine',
    sentAt: one.sentAt,
    repliedId: one.messageId,
    quoted: one,
    error: null,
  },
];

it('finds a message as the list has it now, and none that is only quoted or not sent', () => {
  expect(findMessage(entries, one.messageId)).toBe(one);
  expect(findMessage(entries.slice(1), one.messageId)).toBeNull();
  expect(findMessage(entries, 'nonce')).toBeNull();
});

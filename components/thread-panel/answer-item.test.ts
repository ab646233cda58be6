import { expect, it } from 'vitest';
import { sampleAnswer } from '../../chat/testing';
import { countSent } from './answer-item';

it('[THD1] counts as answers what the server has', () => {
  const unsent = { nonce: 'nonce', content: 'later', sentAt: '2026-11-24T10:00:00.000Z', error: null };
  expect(
    countSent([
      { state: 'sent', answer: sampleAnswer(1) },
      { state: 'failed', ...unsent },
      { state: 'sending', ...unsent },
    ]),
  ).toBe(1);
});

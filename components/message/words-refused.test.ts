import { expect, test } from 'vitest';
import type { ChatErrorCode } from '../../chat/model';
import { areWordsRefused } from './words-refused';

test.each<[ChatErrorCode, boolean]>([
  ['BLOCKED_WORD', true],
  ['BAD_CONTENT', true],
  ['TOO_LONG', true],
  // It may be on the server already: written anew it could stand there twice.
  ['UNEXPECTED', false],
  ['WAITED_TOO_LONG', false],
  ['ROOM_CLOSED', false],
])('[OBX43] what failed as %s is written anew instead of tried again: %s', (code, isRewritten) => {
  expect(areWordsRefused(code)).toBe(isRewritten);
});

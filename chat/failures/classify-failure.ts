import { assertNever } from './assert-never';
import type { ChatErrorCode } from '../model/chat-error';

/** What trying again can change: it may just work, it may work a few times later, or never by itself. */
export type Recovery = 'retry' | 'retry-briefly' | 'give-up';

export function recoveryOf(code: ChatErrorCode): Recovery {
  switch (code) {
    case 'UNREACHABLE':
      return 'retry';
    case 'UNEXPECTED':
      return 'retry-briefly';
    case 'ROOM_NOT_FOUND':
    case 'ROOM_CLOSED':
    case 'NOT_JOINED':
    case 'EMPTY':
    case 'TOO_LONG':
    case 'BAD_CONTENT':
    case 'BAD_DISPLAY_NAME':
    case 'MESSAGE_NOT_FOUND':
    case 'UNAUTHORIZED':
    case 'SIGNED_OUT':
      return 'give-up';
    default:
      return assertNever(code);
  }
}

import { assertNever } from './assert-never';
import type { ChatErrorCode } from '../model/chat-error';

/**
 * What trying again can change: it may just work, it may work a few times later, it will work after the time that the
 * server said, or never by itself.
 */
export type Recovery = 'retry' | 'retry-briefly' | 'wait' | 'give-up';

export function recoveryOf(code: ChatErrorCode): Recovery {
  switch (code) {
    case 'CROWDED':
    case 'UNREACHABLE':
    case 'TRY_AGAIN':
    case 'NOT_BROADCAST':
      return 'retry';
    case 'UNEXPECTED':
      return 'retry-briefly';
    case 'RATE_LIMITED':
    case 'SLOW_MODE':
      return 'wait';
    case 'ROOM_NOT_FOUND':
    case 'ROOM_CLOSED':
    case 'READ_ONLY':
    case 'NOT_JOINED':
    case 'BANNED':
    case 'MUTED':
    case 'EMPTY':
    case 'TOO_LONG':
    case 'BAD_CONTENT':
    case 'BAD_DISPLAY_NAME':
    case 'RESERVED_NAME':
    case 'MESSAGE_NOT_FOUND':
    case 'NOT_YOURS':
    case 'TOO_LATE':
    case 'FORBIDDEN_TARGET':
    case 'OWN_MESSAGE':
    case 'BAD_MEASURE':
    case 'BAD_ROOM':
    case 'BLOCKED_WORD':
    case 'HELD':
    case 'DISCARDED':
    case 'REVIEWED':
    case 'BAD_RULES':
    case 'NOT_HELD':
    case 'ALREADY_THERE':
    case 'UNAUTHORIZED':
    case 'SIGNED_OUT':
    case 'OUTBOX_FULL':
    case 'WAITED_TOO_LONG':
      return 'give-up';
    default:
      return assertNever(code);
  }
}

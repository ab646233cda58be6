import { util } from '@aws-appsync/utils';
import { hasBlockedWord } from './blocked-words';
import type { Caller } from './caller';
import type { HoldReason, RoomRulesRow } from './rows';

/** Whether a text may be posted, is refused, or for what it waits for a moderator. */
export type Verdict = 'PASS' | 'REFUSE' | HoldReason;

/** What a room's rules say of a text. Moderators are exempt. */
export function judgeText(rules: RoomRulesRow | null, text: string, caller: Caller): Verdict {
  if (!rules || caller.role === 'MODERATOR') return 'PASS';
  if (hasBlockedWord(text, rules.blockedWords ?? []))
    return rules.onBlockedWord === 'HOLD' ? 'BLOCKED_WORD' : 'REFUSE';
  return rules.holdsAll ? 'ROOM_HOLDS' : 'PASS';
}

/** The word is not named: it stands in the text, and what else is blocked is no one's business. */
export function refuseBlockedWord(): never {
  util.error('unable to send; the text has a word that is blocked in this room', 'BLOCKED_WORD');
}

/** Not a failure, but not a post either: nobody but moderators sees it until one of them has decided. */
export function refuseHeld(): never {
  util.error('unable to publish this yet; it waits for a moderator', 'HELD');
}

/** Said to its sender alone: a nonce is its sender's. */
export function refuseDiscarded(): never {
  util.error('unable to publish this; a moderator decided against it', 'DISCARDED');
}

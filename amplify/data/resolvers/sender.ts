import { util } from '@aws-appsync/utils';
import { burstPosts, millisecondsPerPost } from '../../../chat/limits';
import type { Caller } from './caller';
import { requireOpen } from './room-access';
import type { ParticipantRow, RoomRow } from './rows';

/**
 * Refuses who may not post now, with a code and, where waiting helps, `errorInfo.retryAfterSeconds`:
 * `ROOM_CLOSED`, `READ_ONLY`, `BANNED`, `MUTED`, `SLOW_MODE`, `RATE_LIMITED`. Moderators are exempt from the
 * last three.
 */
export function requireSender(room: RoomRow, participant: ParticipantRow, caller: Caller): void {
  requireOpen(room, caller.role);
  if (participant.bannedAt) util.error('unable to send; you are banned from this room', 'BANNED');
  if (caller.role === 'MODERATOR') return;
  const now = util.time.nowEpochMilliSeconds();
  requireUnmuted(participant, now);
  const sinceLast = now - (participant.lastSentMs ?? 0);
  const pause = (room.slowModeSeconds ?? 0) * 1000;
  if (sinceLast < pause) refuseForNow('SLOW_MODE', 'the room is in slow mode', pause - sinceLast);
  const excess = (participant.allowanceMs ?? 0) - now - allowanceAhead;
  if (excess > 0) refuseForNow('RATE_LIMITED', 'you are sending too fast', excess);
}

/** How far ahead of now the allowance may be before a post: a burst of `burstPosts` uses it up. */
export const allowanceAhead = (burstPosts - 1) * millisecondsPerPost;

/** Refuses (`MUTED`) until the mute ends. */
export function requireUnmuted({ mutedUntil }: ParticipantRow, now: number): void {
  if (!mutedUntil || mutedUntil * 1000 <= now) return;
  const until = util.time.epochMilliSecondsToISO8601(mutedUntil * 1000);
  const retryAfterSeconds = mutedUntil - Math.floor(now / 1000);
  util.error(`unable to send; you are muted until ${until}`, 'MUTED', null, { retryAfterSeconds, until });
}

/** Refuses what may work after a wait, in milliseconds. */
export function refuseForNow(code: 'SLOW_MODE' | 'RATE_LIMITED', reason: string, wait: number): never {
  const retryAfterSeconds = Math.ceil(wait / 1000);
  util.error(`unable to send; ${reason}, try again in ${retryAfterSeconds} s`, code, null, {
    retryAfterSeconds,
  });
}

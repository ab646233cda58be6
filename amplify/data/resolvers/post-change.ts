import { util, type Context, type DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { secondsBetweenEdits, secondsToEdit } from '../../../chat/limits';
import { readCaller, type Caller } from './caller';
import { checkContent, refuseStamped, refuseStampedFields, type StampedFields } from './draft';
import type { ParticipantRow, PostRow, RoomRow, RoomRulesRow } from './rows';
import { getRoomKey, refuseRoom, requireOpen } from './room-access';
import { judgeText, refuseBlockedWord } from './room-rules';
import { refuseForNow, requireUnmuted } from './sender';
import type { ChangeStash } from './stash';
import { participantTable, roomRulesTable, roomTable } from './tables';
import { first, refuseUnprocessed, type PostingReads } from './posting-reads';

/** What a person may ask of a post: new content, or that it be removed. */
export interface ChangeInput extends StampedFields {
  readonly roomId: string;
  readonly content?: string | null;
  readonly state?: 'VISIBLE' | 'REMOVED' | 'HELD' | null;
  readonly nonce?: string | null;
}

/** Refuses (`FORBIDDEN_FIELD`, `BAD_CHANGE`) anything but one of the two. */
export function checkChange(input: ChangeInput): void {
  refuseStamped('nonce', input.nonce);
  refuseStampedFields(input);
  const isEdit = !!input.content || input.content === '';
  const isRemoval = input.state === 'REMOVED';
  if ((input.state && !isRemoval) || isEdit === isRemoval)
    util.error('unable to change this; give either new content or state REMOVED', 'BAD_CHANGE');
}

interface Deciding {
  readonly room: RoomRow;
  readonly rules: RoomRulesRow | null;
  readonly participant: ParticipantRow | null;
  readonly caller: Caller;
  readonly post: PostRow;
}

/** What was decided on, and for whom. */
export interface Decided {
  readonly post: PostRow;
  readonly caller: Caller;
  /** Whether a moderator does this to somebody else's post. */
  readonly isModerated: boolean;
}

/** The keys that a decision needs beside the post's own. */
export function keysToDecide(roomId: string, caller: Caller): DynamoDBBatchGetItemRequest['tables'] {
  const participant = util.dynamodb.toMapValues({ roomId, userId: caller.userId });
  return {
    [roomTable]: { keys: [getRoomKey(roomId)] },
    [roomRulesTable]: { keys: [util.dynamodb.toMapValues({ roomId })] },
    [participantTable]: { keys: [participant], consistentRead: true },
  };
}

/** Decides on what was read; the post is in `postTable`. */
export function receiveToDecide(
  ctx: Context<{ readonly input: ChangeInput }, ChangeStash, undefined, undefined, PostingReads>,
  postTable: string,
): Decided {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  refuseUnprocessed(ctx.result);
  const room = first(ctx.result, roomTable) as RoomRow | null;
  const rules = first(ctx.result, roomRulesTable) as RoomRulesRow | null;
  const post = first(ctx.result, postTable) as PostRow | null;
  const participant = first(ctx.result, participantTable) as ParticipantRow | null;
  if (!room) refuseRoom();
  if (!post || post.removedAt)
    util.error('unable to find the message; there is none with this id', 'MESSAGE_NOT_FOUND');
  const caller = readCaller(ctx);
  const isModerated = decideChange(ctx.stash, ctx.args.input, { room, rules, participant, caller, post });
  return { post, caller, isModerated };
}

/**
 * Decides on a change and hands the generated function what to write: the content of an edit, or a removal that
 * leaves the row, empty and marked. The condition holds that nobody has removed it meanwhile, and of an edit that it was
 * edited by nobody else: readers keep the latest, so that must be the one that is stored.
 * @returns whether a moderator does this to somebody else's post
 */
function decideChange(stash: ChangeStash, input: ChangeInput, deciding: Deciding): boolean {
  const { post, caller, participant } = deciding;
  if (participant?.bannedAt) util.error('unable to change this; you are banned from this room', 'BANNED');
  const isOwn = post.senderId === caller.userId;
  const now = util.time.nowISO8601();
  stash.conditions = [...(stash.conditions ?? []), { removedAt: { attributeExists: false } }];
  if (input.state === 'REMOVED') {
    if (!isOwn && caller.role !== 'MODERATOR')
      util.error('unable to remove this; it is not yours', 'NOT_YOURS');
    stash.change = { content: '', state: 'REMOVED', removedAt: now, removedBy: caller.userId };
    return !isOwn;
  }
  if (!isOwn) util.error('unable to edit this; it is not yours', 'NOT_YOURS');
  requireEditable(deciding, post);
  // Of two edits at once one counts, and of two in turn the later one must be told as that.
  const { editedAt } = post;
  if (editedAt && editedAt >= now)
    util.error('unable to edit this; it was edited just now, try again', 'TRY_AGAIN');
  stash.conditions = [
    ...stash.conditions,
    { editedAt: editedAt ? { eq: editedAt } : { attributeExists: false } },
  ];
  const content = checkContent(input.content ?? '');
  requireUnheld(deciding, content);
  stash.change = { content, editedAt: now };
  return false;
}

function requireEditable({ room, participant, caller }: Deciding, post: PostRow): void {
  requireOpen(room, caller.role);
  if (caller.role === 'MODERATOR') return;
  const now = util.time.nowEpochMilliSeconds();
  if (participant) requireUnmuted(participant, now);
  requirePause(room, post, now);
  const age = now - util.time.parseISO8601ToEpochMilliSeconds(post.createdAt);
  if (age > secondsToEdit * 1000)
    util.error(`unable to edit this; it is older than ${secondsToEdit / 60} minutes`, 'TOO_LATE');
}

/** Everybody hears of an edit as of a post, so there is a pause between two of them as well. */
function requirePause(room: RoomRow, { editedAt }: PostRow, now: number): void {
  if (!editedAt) return;
  const slowMode = room.slowModeSeconds ?? 0;
  const pause = slowMode > secondsBetweenEdits ? slowMode : secondsBetweenEdits;
  const wait = pause * 1000 - (now - util.time.parseISO8601ToEpochMilliSeconds(editedAt));
  if (wait > 0) refuseForNow(slowMode > 0 ? 'SLOW_MODE' : 'RATE_LIMITED', 'it was edited just now', wait);
}

/** An edit can't wait for a moderator: what would be held is refused, so that nothing gets past them by an edit. */
function requireUnheld({ rules, caller }: Deciding, content: string): void {
  const verdict = judgeText(rules, content, caller);
  if (verdict === 'REFUSE' || verdict === 'BLOCKED_WORD') refuseBlockedWord();
  if (verdict !== 'PASS')
    util.error('unable to edit this; moderators look at every post before it is published', 'REVIEWED');
}

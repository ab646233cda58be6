import { util, type DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { secondsAdmitted } from '../../../chat/limits';
import { getRoomKey, refuseRoom } from './room-access';
import { judgeText, refuseBlockedWord, refuseDiscarded, refuseHeld } from './room-rules';
import type { MessageRow, ParticipantRow, ReceiptRow, RoomRow, RoomRulesRow } from './rows';
import { requireSender } from './sender';
import type { PostStash } from './stash';
import { messageTable, participantTable, receiptTable, roomRulesTable, roomTable } from './tables';

export interface PostingReads {
  readonly data: {
    readonly [table: string]: readonly (Readonly<Record<string, unknown>> | null)[];
  };
  readonly unprocessedKeys?: { readonly [table: string]: readonly unknown[] } | null;
}

/**
 * Everything that decides on a post, in one read: the room and its rules, the sender, what this nonce became, the message
 * that is answered or replied to.
 */
export function getForPosting(
  stash: PostStash,
  repliedId: string | null | undefined = null,
): DynamoDBBatchGetItemRequest {
  const { draft, caller, parentId } = stash;
  const { roomId, nonce } = draft;
  const { userId } = caller;
  const keys = {
    room: getRoomKey(roomId),
    rules: util.dynamodb.toMapValues({ roomId }),
    participant: util.dynamodb.toMapValues({ roomId, userId }),
    receipt: util.dynamodb.toMapValues({ userId, nonce }),
  };
  const tables = {
    [roomTable]: { keys: [keys.room] },
    [roomRulesTable]: { keys: [keys.rules] },
    [participantTable]: { keys: [keys.participant], consistentRead: true },
    [receiptTable]: { keys: [keys.receipt], consistentRead: true },
  };
  const messageId = parentId ?? repliedId;
  if (!messageId) return { operation: 'BatchGetItem', tables };
  const keysOfMessage = [util.dynamodb.toMapValues({ roomId, messageId })];
  // That an answer's message is there is held by the write that counts it; for a reply this read is all.
  const message = { keys: keysOfMessage, consistentRead: !parentId };
  return { operation: 'BatchGetItem', tables: { ...tables, [messageTable]: message } };
}

/**
 * Hands on what was read. A nonce that was admitted before is not judged again: its post may be stored, and then
 * it is the answer whatever has happened since.
 */
export function receivePostingReads(stash: PostStash, reads: PostingReads): void {
  refuseUnprocessed(reads);
  const room = first(reads, roomTable) as RoomRow | null;
  const participant = first(reads, participantTable) as ParticipantRow | null;
  const receipt = first(reads, receiptTable) as ReceiptRow | null;
  const rules = first(reads, roomRulesTable) as RoomRulesRow | null;
  if (!room) refuseRoom();
  if (!participant) util.error('unable to send; you have not joined this room', 'NOT_JOINED');
  if (receipt) refuseOtherPost(stash, receipt);
  stash.room = room;
  stash.participant = participant;
  stash.receipt = receipt;
  stash.recalled = null;
  if (participant.bannedAt) util.error('unable to send; you are banned from this room', 'BANNED');
  stash.isAdmitted = !!receipt || wasAdmitted(participant, stash.draft.nonce);
  stash.verdict = judgeText(rules, stash.draft.content, stash.caller);
  if (receipt?.discardedMs) refuseDiscarded();
  if (receipt?.heldFor) refuseHeld();
  if (receipt) stash.postId = receipt.postId;
  else if (stash.isAdmitted) {
    // What has become no post yet is judged again, but for what the admission has used up.
    requireSender(room, { ...participant, lastSentMs: 0, allowanceMs: 0 }, stash.caller);
    stash.postId = participant.lastMessageId ?? '';
  } else requireSender(room, participant, stash.caller);
  if (!receipt && stash.verdict === 'REFUSE') refuseBlockedWord();
}

/** A try that was admitted and got no further; later than that its id would stand among posts that people have read. */
function wasAdmitted({ lastNonce, lastSentMs }: ParticipantRow, nonce: string): boolean {
  const age = util.time.nowEpochMilliSeconds() - (lastSentMs ?? 0);
  return lastNonce === nonce && age <= secondsAdmitted * 1000;
}

/** Refuses (`MESSAGE_NOT_FOUND`) an answer to a message that is not there, or not there any more. */
export function requireParent(reads: PostingReads): void {
  const parent = first(reads, messageTable) as MessageRow | null;
  if (!parent || parent.removedAt)
    util.error('unable to answer; there is no message with this id in the room', 'MESSAGE_NOT_FOUND');
}

/** Refuses (`MESSAGE_NOT_FOUND`) a reply to what is not in the room. What was removed since may be replied to: readers are told. */
export function requireReplied(reads: PostingReads): void {
  if (!first(reads, messageTable))
    util.error('unable to reply; there is no message with this id in the room', 'MESSAGE_NOT_FOUND');
}

/** The only row of a table, or null. */
export function first(reads: PostingReads, table: string): Readonly<Record<string, unknown>> | null {
  return reads.data[table]?.[0] ?? null;
}

/** A batch may be answered in part when a table is busy; a post must not be judged by half of what decides on it. */
export function refuseUnprocessed(reads: PostingReads): void {
  const unprocessed = Object.values(reads.unprocessedKeys ?? {}).filter((keys) => keys.length > 0);
  if (unprocessed.length > 0) util.error('unable to send; the tables are busy, try again', 'TRY_AGAIN');
}

/** One nonce is one post: it can't become a post in another room or thread. */
function refuseOtherPost({ draft, parentId }: PostStash, receipt: ReceiptRow): void {
  if (receipt.roomId !== draft.roomId || (receipt.parentId ?? null) !== parentId)
    util.error('unable to send; this nonce was used for another post', 'BAD_NONCE');
}

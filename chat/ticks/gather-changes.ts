import type { Message } from '../model';
import type { ReactionCounts, ReplyCount } from '../ports';
import type { MessageChange, RoomBatch } from './tick';

/** What a table tells of a message: as it is now, and as it was before, null if it is new. */
export interface MessageRecord {
  readonly before: Message | null;
  readonly after: Message;
}

/**
 * What a stretch of the stream means for readers. Of one message the stream is in order, so the last record has it
 * as it is by now. The same stretch gives the same whenever it is told again.
 */
export function gatherChanges(
  records: readonly MessageRecord[],
): Pick<RoomBatch, 'created' | 'changes' | 'counts' | 'reactions'> {
  const firsts = new Map<string, MessageRecord>();
  const latest = new Map<string, Message>();
  for (const record of records) {
    const { messageId } = record.after;
    if (!firsts.has(messageId) || record.before === null) firsts.set(messageId, record);
    latest.set(messageId, record.after);
  }
  const created: Message[] = [];
  const changes: MessageChange[] = [];
  const counts: ReplyCount[] = [];
  const reactions: ReactionCounts[] = [];
  for (const [messageId, { before }] of firsts) {
    const after = latest.get(messageId);
    if (after === undefined) continue;
    if (before === null) created.push(after);
    // What is new may be left out of the tick, yet somebody has read it already, as it was at first.
    if (hasOtherContent(before ?? untouched, after)) changes.push(changeOf(after));
    const { replyCount, repliedAt } = after;
    if (repliedAt !== null && replyCount !== (before ?? untouched).replyCount)
      counts.push({ messageId, replyCount, repliedAt });
    if (after.reactions !== undefined && after.reactions.version !== (before?.reactions?.version ?? 0))
      reactions.push({ messageId, ...after.reactions });
  }
  return { created, changes, counts, reactions };
}

const untouched = { editedAt: null, removedAt: null, restoredAt: null, replyCount: 0 };

function hasOtherContent(
  before: Pick<Message, 'editedAt' | 'removedAt' | 'restoredAt' | 'isReported'>,
  after: Message,
): boolean {
  return (
    before.removedAt !== after.removedAt ||
    before.editedAt !== after.editedAt ||
    before.restoredAt !== after.restoredAt ||
    before.isReported !== after.isReported
  );
}

function changeOf(message: Message): MessageChange {
  const { messageId, content, editedAt, removedAt, restoredAt, isReported } = message;
  const mark = isReported === true && { isReported };
  return { messageId, content, editedAt, removedAt, restoredAt, ...mark };
}

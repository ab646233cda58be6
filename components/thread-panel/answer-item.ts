import type { Sender } from '../../chat/model';
import type { AnswerEntry } from '../../chat/ports';
import { placePost, placeUnstored, type TimelineItem } from '../timeline';

export function placeAnswer(entry: AnswerEntry, self: Sender): TimelineItem {
  return entry.state === 'sent'
    ? placePost(entry.answer, entry.answer.threadId, self)
    : placeUnstored(entry, self);
}

/** What waits to be sent is no answer yet. */
export function countSent(entries: readonly AnswerEntry[]): number {
  return entries.filter(({ state }) => state === 'sent').length;
}

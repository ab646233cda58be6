import type { Sender } from '../../chat/model';
import type { AnswerEntry } from '../../chat/ports';
import { placeStretch, type TimelineItem } from '../timeline';

/** As for messages: one's own answer keeps its nonce as key when the server gives it an id. */
export function placeAnswer(entry: AnswerEntry, self: Sender): TimelineItem {
  if (entry.state === 'missing') return placeStretch(entry);
  if (entry.state !== 'sent')
    return {
      key: entry.nonce,
      id: null,
      senderId: self.userId,
      senderName: self.displayName,
      sentAt: entry.sentAt,
      isOwn: true,
      content: entry.content,
    };
  const { answer } = entry;
  const isOwn = answer.sender.userId === self.userId;
  return {
    key: isOwn ? answer.nonce : answer.threadId,
    id: answer.threadId,
    senderId: answer.sender.userId,
    senderName: answer.sender.displayName,
    sentAt: answer.sentAt,
    isOwn,
    content: answer.content,
  };
}

/** What waits to be sent is no answer yet. */
export function countSent(entries: readonly AnswerEntry[]): number {
  return entries.filter(({ state }) => state === 'sent').length;
}

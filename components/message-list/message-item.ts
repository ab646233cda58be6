import type { Membership, Message, Sender } from '../../chat/model';
import type { MessageEntry } from '../../chat/ports';
import { placeStretch, type TimelineItem } from '../timeline';

/** Who one is to oneself before the server has said so. */
export function ownSender(userId: string, membership: Membership | null): Sender {
  return { userId, displayName: membership?.displayName ?? '', role: membership?.role ?? 'PARTICIPANT' };
}

/** Own lines are keyed by nonce, others by the server's id: nobody else can choose a key. */
export function messageKey(message: Message, ownUserId: string): string {
  return message.sender.userId === ownUserId ? message.nonce : message.messageId;
}

/** One's own line keeps its nonce as key when the server gives it an id, so that it stays the same line. */
export function placeMessage(entry: MessageEntry, self: Sender): TimelineItem {
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
  const { message } = entry;
  return {
    key: messageKey(message, self.userId),
    id: message.messageId,
    senderId: message.sender.userId,
    senderName: message.sender.displayName,
    sentAt: message.sentAt,
    isOwn: message.sender.userId === self.userId,
    content: message.content,
  };
}

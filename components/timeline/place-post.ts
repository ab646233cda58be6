import type { Message, Sender } from '../../chat/model';
import type { StretchEntry } from '../../chat/ports';
import type { TimelineItem } from './timeline';
import { placeStretch } from './timeline-rows';

/** What messages and answers have alike. */
type StoredPost = Pick<Message, 'sender' | 'nonce' | 'sentAt' | 'content'>;

type Unstored =
  | StretchEntry
  | {
      readonly state: 'sending' | 'waiting' | 'failed';
      readonly nonce: string;
      readonly sentAt: string;
      readonly content: string;
    };

/**
 * One's own line keeps its nonce as key when the server gives it an id, so that it stays the same line. Others are keyed by the
 * server's id: nobody else can choose a key.
 */
export function keyOfPost({ sender, nonce }: StoredPost, id: string, ownUserId: string): string {
  return sender.userId === ownUserId ? nonce : id;
}

export function placePost(post: StoredPost, id: string, self: Sender): TimelineItem {
  const { sender, sentAt, content } = post;
  return {
    key: keyOfPost(post, id, self.userId),
    id,
    senderId: sender.userId,
    senderName: sender.displayName,
    sentAt,
    isOwn: sender.userId === self.userId,
    content,
  };
}

/** A line for what the server doesn't have, or this list. */
export function placeUnstored(entry: Unstored, self: Sender): TimelineItem {
  if (entry.state === 'missing') return placeStretch(entry);
  const { nonce, sentAt, content } = entry;
  return {
    key: nonce,
    id: null,
    senderId: self.userId,
    senderName: self.displayName,
    sentAt,
    isOwn: true,
    content,
  };
}

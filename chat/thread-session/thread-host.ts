import type { Message, Outcome } from '../model';
import type { ReplyCount } from '../ports';
import type { PendingPost } from '../post-list';
import type { OpenThread } from './open-thread';

/** The room that a thread is opened in, as the thread sees it. */
export interface ThreadHost {
  /** What this person wrote; the room's messages and answers leave in one order. */
  readonly own: OwnAnswers;
  /** The message, if the room holds it. */
  message(messageId: string): Message | null;
  answered(count: ReplyCount): void;
  closed(thread: OpenThread): void;
}

export interface OwnAnswers {
  send(content: string, messageId: string): Outcome<null>;
  retry(nonce: string): void;
  discard(nonce: string): void;
  postsUnder(messageId: string): readonly PendingPost[];
  confirmMissing(before: readonly PendingPost[], after: readonly PendingPost[]): void;
}

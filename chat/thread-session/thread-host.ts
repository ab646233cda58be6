import type { ChatError, Message } from '../model';
import type { Outbox } from '../outbox';
import type { ReplyCount } from '../ports';
import type { OpenThread } from './open-thread';

/** The room that a thread is opened in, as the thread sees it. */
export interface ThreadHost {
  readonly outbox: Outbox;
  /** The message, if the room holds it. */
  message(messageId: string): Message | null;
  answered(count: ReplyCount): void;
  refused(error: ChatError): void;
  closed(thread: OpenThread): void;
}

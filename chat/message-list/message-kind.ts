import type { Message, MessageReactions } from '../model';
import { withLaterContent, type PostKind } from '../post-list';

export const messageKind: PostKind<Message> = {
  idOf: (message) => message.messageId,
  nonceOf: (message) => message.nonce,
  senderOf: (message) => message.sender.userId,
  merge: (held, incoming) =>
    withReactions(
      withReplyCount(withLaterContent(held, incoming), incoming.replyCount, incoming.repliedAt),
      incoming.reactions,
    ),
};

/** Of two tellings of one message that may not be there. */
export function newerMessage(held: Message | null, incoming: Message | null): Message | null {
  return held === null || incoming === null ? incoming : messageKind.merge(held, incoming);
}

/** A thread only grows, so of two counts the higher is the newer, whichever arrived last. */
export function withReplyCount(message: Message, replyCount: number, repliedAt: string | null): Message {
  const count = Math.max(message.replyCount, replyCount);
  const last = laterOf(message.repliedAt, repliedAt);
  if (count === message.replyCount && last === message.repliedAt) return message;
  return Object.freeze({ ...message, replyCount: count, repliedAt: last });
}

/** Of two tellings of the reactions on a message the later one, whichever arrived last. */
export function withReactions(message: Message, reactions: MessageReactions | undefined): Message {
  if (reactions === undefined || reactions.version <= (message.reactions?.version ?? 0)) return message;
  const { version, counts } = reactions;
  return Object.freeze({ ...message, reactions: Object.freeze({ version, counts }) });
}

/** ISO 8601 in UTC sorts as text, as long as the fractions have the same length. */
function laterOf(left: string | null, right: string | null): string | null {
  if (left === null) return right;
  if (right === null) return left;
  return right > left ? right : left;
}

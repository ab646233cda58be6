import type { Message } from '../../chat/model';
import { parseReactions } from '../../chat/reactions';
import { numberOf, textOf, type Image } from './stream-image';

/** Null if a row is no message that our resolver functions wrote. */
export function parseMessageImage(image: Image): Message | null {
  const required = {
    roomId: textOf(image, 'roomId'),
    messageId: textOf(image, 'messageId'),
    content: textOf(image, 'content'),
    nonce: textOf(image, 'nonce'),
    sentAt: textOf(image, 'createdAt'),
  };
  const sender = { userId: textOf(image, 'senderId'), displayName: textOf(image, 'senderName') };
  if (!isWhole(required) || !isWhole(sender)) return null;
  const role = textOf(image, 'senderRole') === 'MODERATOR' ? 'MODERATOR' : 'PARTICIPANT';
  return {
    ...required,
    sender: { ...sender, role },
    repliedId: textOf(image, 'repliedId'),
    repliedAt: textOf(image, 'repliedAt'),
    replyCount: numberOf(image, 'replyCount') ?? 0,
    editedAt: textOf(image, 'editedAt'),
    removedAt: textOf(image, 'removedAt'),
    restoredAt: textOf(image, 'restoredAt'),
    ...(textOf(image, 'state') === 'HELD' && { isReported: true as const }),
    ...parseReactions((name) => numberOf(image, name)),
  };
}

type Whole<T> = { readonly [K in keyof T]: NonNullable<T[K]> };

const isWhole = <T extends object>(fields: T): fields is T & Whole<T> =>
  Object.values(fields).every((field) => field !== null);

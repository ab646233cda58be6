import type { Answer } from '../model';
import type { ReplyCount } from '../ports';

/** How many answers their message has, as told by the one that came last. */
export function countOf({ messageId, position, sentAt }: Answer): ReplyCount {
  return { messageId, replyCount: position, repliedAt: sentAt };
}

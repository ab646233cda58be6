import type { Message } from '../../chat/model';
import type { MessageEntry } from '../../chat/ports';

export interface Unread {
  /** The first of others' after what was seen; null where it isn't known which that is. */
  readonly first: Message | null;
  /** How many of others' are held after what was seen. */
  readonly count: number;
  /** Something was written here since: who writes has arrived. */
  readonly hasWritten: boolean;
}

/** @param unreadId of the first one, as `findFirstUnread` has it */
export function readUnread(
  entries: readonly MessageEntry[],
  seen: { readonly lastSeenId: string; readonly unreadId: string | null; readonly ownUserId: string },
): Unread {
  let first: Message | null = null;
  let count = 0;
  let hasWritten = false;
  for (const entry of entries) {
    if (entry.state === 'missing') continue;
    if (entry.state !== 'sent') hasWritten = true;
    else if (entry.message.messageId > seen.lastSeenId) {
      if (entry.message.messageId === seen.unreadId) first = entry.message;
      if (entry.message.sender.userId === seen.ownUserId) hasWritten = true;
      else count += 1;
    }
  }
  return { first, count, hasWritten };
}

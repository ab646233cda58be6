import type { MessageEntry } from '../../chat/ports';

/**
 * The first message of somebody else's after the last one that was seen; null if there is none, or if it isn't sure
 * which is the first because what is before it isn't held.
 */
export function findFirstUnread(
  entries: readonly MessageEntry[],
  lastSeenId: string | null,
  list: { readonly hasOlder: boolean; readonly ownUserId: string },
): string | null {
  if (lastSeenId === null) return null;
  let isSure = !list.hasOlder;
  for (const entry of entries) {
    if (entry.state !== 'sent') {
      isSure = false;
      continue;
    }
    const { messageId, sender } = entry.message;
    if (messageId <= lastSeenId) isSure = true;
    else if (!isSure) return null;
    else if (sender.userId !== list.ownUserId) return messageId;
  }
  return null;
}

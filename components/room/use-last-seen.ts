'use client';

import { useEffect, useRef, useState } from 'react';
import type { MessageEntry, RoomSession } from '../../chat/ports';

function newestOf(entries: readonly MessageEntry[]): string | null {
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (entry?.state === 'sent') return entry.message.messageId;
  }
  return null;
}

interface Place {
  readonly entries: readonly MessageEntry[];
  readonly lastSeenId: string | null;
  readonly isFollowing: boolean;
}

/**
 * The last message that was seen before this person was away: on an earlier visit, or when the page was hidden. What is
 * at the end of the list of a page that is looked at counts as seen.
 */
export function useLastSeen(session: RoomSession, place: Place): string | null {
  const { entries, isFollowing } = place;
  const [lastSeenId, setLastSeenId] = useState(place.lastSeenId);
  const newestId = newestOf(entries);
  const seen = useRef(place.lastSeenId);
  useEffect(() => {
    const look = () => {
      if (newestId === null || !isFollowing || document.hidden) return;
      seen.current = newestId;
      session.seen(newestId);
    };
    const handleChange = () => {
      // Whoever comes back finds the mark where they left.
      if (document.hidden) setLastSeenId(seen.current);
      else look();
    };
    look();
    document.addEventListener('visibilitychange', handleChange);
    return () => document.removeEventListener('visibilitychange', handleChange);
  }, [session, newestId, isFollowing]);
  return lastSeenId;
}

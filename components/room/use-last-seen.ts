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
  /** Something stands over the whole list. */
  readonly isCovered: boolean;
}

export interface LastSeen {
  readonly lastSeenId: string | null;
  /** The newest message that was there when they came back; null until there is one. */
  readonly missedId: string | null;
}

/**
 * The last message that was seen before this person was away: on an earlier visit, or when the page was hidden or the list
 * covered. What is at the end of a list that is looked at counts as seen.
 */
export function useLastSeen(session: RoomSession, place: Place): LastSeen {
  const { entries, isFollowing, isCovered } = place;
  const [lastSeen, setLastSeen] = useState<LastSeen>({ lastSeenId: place.lastSeenId, missedId: null });
  const newestId = newestOf(entries);
  const seen = useRef(place.lastSeenId);
  useEffect(() => {
    const look = () => {
      if (newestId === null) return;
      setLastSeen((held) => (held.missedId === null ? { ...held, missedId: newestId } : held));
      if (!isFollowing) return;
      seen.current = newestId;
      session.seen(newestId);
    };
    const handleChange = () => {
      // Whoever comes back finds the mark where they left.
      if (document.hidden || isCovered)
        setLastSeen((held) =>
          held.missedId === null && held.lastSeenId === seen.current
            ? held
            : { lastSeenId: seen.current, missedId: null },
        );
      else look();
    };
    handleChange();
    document.addEventListener('visibilitychange', handleChange);
    return () => document.removeEventListener('visibilitychange', handleChange);
  }, [session, newestId, isFollowing, isCovered]);
  return lastSeen;
}

'use client';

import { useEffect, useRef } from 'react';
import type { RoomView } from '../../chat/ports';
import { useEmbed } from './embed-context';
import { tellParent, type Told } from './parent-events';

/** Tells the embedding page, and no other origin, what happens in the room. */
export function useParentEvents(view: RoomView, userId: string): void {
  const origin = useEmbed()?.parent ?? null;
  const told = useRef<Told | null>(null);
  useEffect(() => {
    if (origin === null || window.parent === window) return;
    const next = tellParent(told.current, view, userId);
    told.current = next.told;
    for (const event of next.events)
      window.parent.postMessage({ source: 'roomful', roomId: view.room?.id, ...event }, origin);
  }, [origin, view, userId]);
}

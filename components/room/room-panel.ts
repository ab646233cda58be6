'use client';

import { useSyncExternalStore } from 'react';

/** What is open beside the room, or over it on a narrow screen: one thing at a time. */
export type RoomPanel =
  { readonly kind: 'thread'; readonly messageId: string } | { readonly kind: 'moderation' };

/** As in `room-shell.module.css`. */
const narrow = '(max-width: 63.9375rem)';

/** Whether a panel stands over the whole room. */
export const coversRoom = (): boolean => window.matchMedia(narrow).matches;

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The same for what is to follow a window that is made wider, or a device that is turned. */
export function useCoversRoom(): boolean {
  return useSyncExternalStore(subscribe, coversRoom, () => false);
}

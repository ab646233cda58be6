'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { RoomPanel } from '../../components/room';

const names = ['thread', 'moderate'] as const;

function addressWith(panel: RoomPanel | null): string {
  const url = new URL(window.location.href);
  for (const name of names) url.searchParams.delete(name);
  if (panel?.kind === 'thread') url.searchParams.set('thread', panel.messageId);
  if (panel?.kind === 'moderation') url.searchParams.set('moderate', '1');
  return url.href;
}

/** In the entry of the browser's history, so that a reload doesn't forget it. Next.js adds what is its own to each. */
const openedHere = () => ({ panelWasOpenedHere: true });

const wasOpenedHere = (): boolean => {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'panelWasOpenedHere' in state;
};

/**
 * What is open beside the room is in the address, so that it can be linked and the browser's Back closes it. Closing
 * what was opened here goes back, so that Back never reopens it; what came with the link is taken out of the address.
 */
export function usePanelAddress(): {
  readonly panel: RoomPanel | null;
  readonly setPanel: (panel: RoomPanel | null) => void;
} {
  const query = useSearchParams();
  const messageId = query.get('thread') ?? '';
  const isModerating = query.has('moderate');
  const panel = useMemo<RoomPanel | null>(() => {
    if (messageId !== '') return { kind: 'thread', messageId };
    return isModerating ? { kind: 'moderation' } : null;
  }, [messageId, isModerating]);
  const isClosing = useRef(false);
  useEffect(() => {
    if (panel === null) isClosing.current = false;
  }, [panel]);
  const setPanel = useCallback((next: RoomPanel | null) => {
    const current = new URLSearchParams(window.location.search);
    const isOpen = names.some((name) => current.has(name));
    if (next !== null && !isOpen) window.history.pushState(openedHere(), '', addressWith(next));
    else if (next === null && wasOpenedHere()) {
      // Once, however often it is asked for: the browser goes back when it gets to it.
      if (!isClosing.current) window.history.back();
      isClosing.current = true;
    } else window.history.replaceState(wasOpenedHere() ? openedHere() : null, '', addressWith(next));
  }, []);
  return { panel, setPanel };
}

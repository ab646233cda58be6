'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useRef } from 'react';

function addressWith(messageId: string | null): string {
  const url = new URL(window.location.href);
  if (messageId === null) url.searchParams.delete('thread');
  else url.searchParams.set('thread', messageId);
  return url.href;
}

/**
 * The open thread is in the address, so that it can be linked and the browser's Back closes it. Closing a thread that
 * was opened here goes back, so that Back never reopens it; one that came with the link is taken out of the address.
 */
export function useThreadAddress(): {
  readonly threadId: string | null;
  readonly setThread: (messageId: string | null) => void;
} {
  const threadId = useSearchParams().get('thread');
  const wasOpenedHere = useRef(false);
  const setThread = useCallback((messageId: string | null) => {
    const isOpen = new URLSearchParams(window.location.search).has('thread');
    if (messageId !== null && !isOpen) {
      wasOpenedHere.current = true;
      window.history.pushState(null, '', addressWith(messageId));
    } else if (messageId === null && wasOpenedHere.current) {
      wasOpenedHere.current = false;
      if (isOpen) window.history.back();
    } else window.history.replaceState(null, '', addressWith(messageId));
  }, []);
  return { threadId: threadId === '' ? null : threadId, setThread };
}

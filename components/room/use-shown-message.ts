'use client';

import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { RoomSession } from '../../chat/ports';
import type { MessageListHandle } from '../message-list';
import { useStrings } from '../strings';
import { useToasts } from '../toasts';
import { findMessage } from '../message';

/** Leads to a message, wherever in the room it is; says so when that doesn't work. The last one asked for counts. */
export function useShownMessage(
  session: RoomSession,
  list: RefObject<MessageListHandle | null>,
): (messageId: string) => void {
  const strings = useStrings();
  const toasts = useToasts();
  const wanted = useRef<string | null>(null);
  return useCallback(
    (messageId: string) => {
      wanted.current = messageId;
      void session.showMessage(messageId).then((outcome) => {
        if (wanted.current !== messageId) return;
        const message = findMessage(session.getSnapshot().messages, messageId);
        if (message !== null) list.current?.showMessage(message);
        else toasts.complain(strings.errors[outcome.ok ? 'UNEXPECTED' : outcome.error.code].title);
      });
    },
    [session, list, strings, toasts],
  );
}

/** Leads once to the message that the address names, as soon as there is something to lead through. */
export function useLinkedMessage(
  messageId: string | null,
  isReady: boolean,
  show: (messageId: string) => void,
): void {
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (!isReady || messageId === null || done.current === messageId) return;
    done.current = messageId;
    show(messageId);
  }, [messageId, isReady, show]);
}

'use client';

import { X } from 'lucide-react';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { Sender } from '../../chat/model';
import type { RoomSession, SendPause } from '../../chat/ports';
import { createHeld, useStore } from '../chat-app-context';
import { useStrings } from '../strings';
import { IconButton } from '../ui';
import { OpenThread } from './open-thread';
import { ThreadPlaceholder } from './thread-placeholder';
import styles from './thread-panel.module.css';

interface ThreadPanelProps {
  readonly session: RoomSession;
  readonly messageId: string;
  readonly self: Sender;
  /** Why one can't answer now; null when one can. */
  readonly closedReason: string | null;
  readonly pause: SendPause | null;
  readonly slowModeSeconds: number;
  readonly onClose: () => void;
}

/** The answers under one message: beside the room on a wide screen, over it on a narrow one. */
export function ThreadPanel({ session, messageId, onClose, ...writing }: ThreadPanelProps) {
  const strings = useStrings();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const held = useMemo(() => createHeld(() => session.openThread(messageId)), [session, messageId]);
  const thread = useStore(held);
  useFocusWhileOpen(title);
  useEscape(onClose);

  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <header className={styles.header}>
        <h2 ref={title} id={titleId} className={styles.title} tabIndex={-1}>
          {strings.thread.title}
        </h2>
        <IconButton label={strings.thread.close} onClick={onClose}>
          <X size={20} aria-hidden="true" />
        </IconButton>
      </header>
      {thread === null ? <ThreadPlaceholder /> : <OpenThread key={messageId} thread={thread} {...writing} />}
    </section>
  );
}

/** The panel takes the focus when it opens and gives it back to what opened it. */
function useFocusWhileOpen(title: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const opener = document.activeElement;
    title.current?.focus();
    return () => {
      if (!(opener instanceof HTMLElement) || opener === document.body) return;
      // After the panel has gone, for what it covers can't be focused before.
      requestAnimationFrame(() => {
        opener.focus({ preventScroll: true });
      });
    };
  }, [title]);
}

function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) onEscape();
    };
    document.addEventListener('keydown', handleKeyDown);
    return () => {
      document.removeEventListener('keydown', handleKeyDown);
    };
  }, [onEscape]);
}

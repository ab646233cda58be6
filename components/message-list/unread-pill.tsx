'use client';

import { ArrowUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Message } from '../../chat/model';
import type { MessageEntry } from '../../chat/ports';
import { useStrings } from '../strings';
import { readUnread } from './unread';
import styles from './unread-pill.module.css';

interface UnreadPillProps {
  readonly entries: readonly MessageEntry[];
  readonly lastSeenId: string;
  /** The first that is new; null where it isn't held. */
  readonly unreadId: string | null;
  readonly ownUserId: string;
  /** The reader is at the end. */
  readonly isShown: boolean;
  readonly onShow: (message: Message) => void;
  readonly onFind: (messageId: string) => void;
}

/** By then the list stands where it will stand. */
const settledMilliseconds = 300;

/** The way to the first of what was missed, for who came back to more of it than the screen shows. */
export function UnreadPill({ entries, isShown, onShow, onFind, ...seen }: UnreadPillProps) {
  const { timeline } = useStrings();
  const { lastSeenId, unreadId } = seen;
  const { first, count, hasWritten } = readUnread(entries, seen);
  const [state, setState] = useState<'unknown' | 'wanted' | 'done'>('unknown');
  useEffect(() => {
    if (state === 'done') return undefined;
    const look = () => setState(isInSight(unreadId) ? 'done' : 'wanted');
    const timer = setTimeout(look, settledMilliseconds);
    document.addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('scroll', look, { capture: true });
    };
  }, [state, unreadId]);
  if (!isShown || state !== 'wanted' || count === 0 || hasWritten) return null;
  const go = () => {
    setState('done');
    if (first === null) onFind(lastSeenId);
    else onShow(first);
  };
  return (
    <button type="button" className={styles.pill} onClick={go}>
      {first === null ? timeline.unreadMark : timeline.unseen(count)}
      <ArrowUp size={16} aria-hidden="true" />
    </button>
  );
}

/** A line that is drawn may stand above the screen. */
function isInSight(messageId: string | null): boolean {
  const line = messageId === null ? null : document.querySelector(`[data-line="${CSS.escape(messageId)}"]`);
  const top = line?.closest('[role="log"]')?.getBoundingClientRect().top;
  return line !== null && top !== undefined && line.getBoundingClientRect().bottom > top;
}

import { MessagesSquare } from 'lucide-react';
import type { Message } from '../../chat/model';
import { useStrings } from '../strings';
import { formatClock, formatDay, recentDay, useNow } from '../time';
import styles from './thread-chip.module.css';

interface ThreadChipProps {
  readonly message: Message;
  readonly isActive: boolean;
  readonly onOpen: (messageId: string) => void;
}

/** How many answers a message has, and when the last one came; opens the thread. */
export function ThreadChip({ message, isActive, onOpen }: ThreadChipProps) {
  const strings = useStrings();
  const now = useNow();
  if (message.replyCount === 0) return null;
  const place = { locale: strings.locale };
  const at = message.repliedAt;
  const isToday = at !== null && recentDay(at, now, place) === 0;
  const when = at === null ? null : isToday ? formatClock(at, place) : formatDay(at, now, place);
  return (
    <button
      type="button"
      className={styles.chip}
      tabIndex={isActive ? 0 : -1}
      onClick={() => {
        onOpen(message.messageId);
      }}
    >
      <MessagesSquare size={16} aria-hidden="true" />
      <span className={styles.count}>{strings.message.answers(message.replyCount)}</span>{' '}
      {when !== null && <span className={styles.last}>{strings.message.lastAnswer(when)}</span>}
    </button>
  );
}

'use client';

import { Check, MessageSquareText, Trash2 } from 'lucide-react';
import type { Message } from '../../chat/model';
import type { ReportedLine } from '../../chat/ports';
import { useAllStrings } from '../strings';
import { Button } from '../ui';
import { ReportSummary } from './report-summary';
import { SenderLine } from './sender-line';
import styles from './moderator-panel.module.css';
import { useSentTime } from './use-sent-time';

interface ReportedCardProps {
  readonly line: ReportedLine;
  /** The Tab key reaches it; the arrow keys reach the others. */
  readonly isFirst: boolean;
  readonly onShow: (messageId: string) => void;
  readonly onKeep: (message: Message) => void;
  readonly onRemove: (message: Message) => void;
}

/** One message that was reported and is still there: who, what, how often and why. */
export function ReportedCard({ line, isFirst, onShow, onKeep, onRemove }: ReportedCardProps) {
  const { review, message: words, moderation } = useAllStrings();
  const { message, reports } = line;
  const { displayName } = message.sender;
  const when = useSentTime(message.sentAt);
  return (
    <li>
      <article
        className={styles.held}
        data-item
        tabIndex={isFirst ? 0 : -1}
        aria-label={words.label(displayName, when)}
      >
        <SenderLine sender={message.sender} sentAt={message.sentAt} when={when} />
        <p className={styles.heldWords} dir="auto">
          {message.content}
        </p>
        <ReportSummary reports={reports} />
        <div className={styles.measures}>
          <Button look="primary" aria-label={review.keepOf(displayName)} onClick={() => onKeep(message)}>
            <Check size={18} aria-hidden="true" />
            {review.keep}
          </Button>
          <Button aria-label={review.showOf(displayName)} onClick={() => onShow(message.messageId)}>
            <MessageSquareText size={18} aria-hidden="true" />
            {review.show}
          </Button>
          <Button aria-label={review.removeOf(displayName)} onClick={() => onRemove(message)}>
            <Trash2 size={18} aria-hidden="true" />
            {moderation.tools.remove}
          </Button>
        </div>
      </article>
    </li>
  );
}

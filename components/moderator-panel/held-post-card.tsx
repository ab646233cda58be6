'use client';

import { Check, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Decision, HeldPost, Message } from '../../chat/model';
import type { HeldLine } from '../../chat/ports';
import { whyGone } from '../message';
import { useAllStrings } from '../strings';
import { Button, Quotation } from '../ui';
import { ReportSummary } from './report-summary';
import { SenderLine } from './sender-line';
import styles from './moderator-panel.module.css';
import { useSentTime } from './use-sent-time';

interface HeldPostCardProps {
  readonly line: HeldLine;
  /** The Tab key reaches it; the arrow keys reach the others. */
  readonly isFirst: boolean;
  readonly onDecide: (post: HeldPost, decision: Decision) => void;
}

const decisions: Readonly<Record<string, Decision>> = { p: 'publish', d: 'discard' };

/** One post that waits: who, why, what, and what it stands under. */
export function HeldPostCard({ line, isFirst, onDecide }: HeldPostCardProps) {
  const strings = useAllStrings();
  const { review } = strings;
  const { post, context, reports } = line;
  const { displayName } = post.sender;
  const when = useSentTime(post.sentAt);
  const decideByKey = (event: KeyboardEvent) => {
    const decision = decisions[event.key.toLowerCase()];
    if (decision === undefined || event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    event.preventDefault();
    onDecide(post, decision);
  };
  return (
    <li>
      <article
        className={styles.held}
        data-item
        tabIndex={isFirst ? 0 : -1}
        aria-label={strings.message.label(displayName, when)}
        onKeyDown={decideByKey}
      >
        <SenderLine sender={post.sender} sentAt={post.sentAt} when={when}>
          <span className={styles.tag}>{review.reasons[post.reason]}</span>
        </SenderLine>
        {context !== null && <Context post={post} message={context} />}
        <p className={styles.heldWords} dir="auto">
          {post.content}
        </p>
        {reports !== null && <ReportSummary reports={reports} />}
        <div className={styles.measures}>
          <Button
            look="primary"
            aria-label={review.publishOf(displayName)}
            onClick={() => onDecide(post, 'publish')}
          >
            <Check size={18} aria-hidden="true" />
            {review.publish}
          </Button>
          <Button aria-label={review.discardOf(displayName)} onClick={() => onDecide(post, 'discard')}>
            <Trash2 size={18} aria-hidden="true" />
            {review.discard}
          </Button>
        </div>
      </article>
    </li>
  );
}

function Context({ post, message }: { readonly post: HeldPost; readonly message: Message }) {
  const { review, message: words } = useAllStrings();
  const { displayName } = message.sender;
  return (
    <Quotation
      by={
        <span className={styles.state}>
          {post.parentId === null ? words.quoted(displayName) : review.answerTo(displayName)}
        </span>
      }
    >
      {message.removedAt === null ? message.content : whyGone(message, words)}
    </Quotation>
  );
}

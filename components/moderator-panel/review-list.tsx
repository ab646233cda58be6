'use client';

import { useRef, useState } from 'react';
import type { Decision, HeldPost } from '../../chat/model';
import type { ReviewQueue } from '../../chat/ports';
import { useVisibleStore } from '../chat-app-context';
import { useCountWaiting } from '../moderation';
import { describeError, useAllStrings } from '../strings';
import { useToasts } from '../toasts';
import { classNames, PlaceholderLines } from '../ui';
import { goToItem } from './go-to-item';
import { HeldPostCard } from './held-post-card';
import { PagedFoot } from './paged-foot';
import styles from './moderator-panel.module.css';

interface ReviewListProps {
  readonly queue: ReviewQueue;
  /** Of all that the tab shows. */
  readonly onRefresh: () => void;
}

/** What waits for a moderator, the oldest first; each decision leads to the next. */
export function ReviewList({ queue, onRefresh }: ReviewListProps) {
  const strings = useAllStrings();
  const { review } = strings;
  const view = useVisibleStore(queue);
  const waiting = useCountWaiting(view);
  const { decide, said } = useDecisions(queue);
  return (
    <div className={styles.controls} onKeyDown={goToItem}>
      <p className={classNames(styles.state, styles.keys)}>{review.keys}</p>
      <p role="status" className={styles.state}>
        {said} {waiting?.words}
      </p>
      {view.phase === 'loading' && <PlaceholderLines label={strings.app.loading} count={4} />}
      {view.phase === 'ready' && view.items.length === 0 && (
        <p className={styles.quiet} data-heir tabIndex={-1}>
          <strong>{review.empty}</strong> {review.emptyHint}
        </p>
      )}
      <ol className={styles.list} aria-label={review.list}>
        {view.items.map((line, index) => (
          <HeldPostCard key={line.post.heldId} line={line} isFirst={index === 0} onDecide={decide} />
        ))}
      </ol>
      <PagedFoot list={{ loadMore: () => queue.loadMore(), refresh: onRefresh }} view={view} />
    </div>
  );
}

interface Decisions {
  readonly decide: (post: HeldPost, decision: Decision) => void;
  /** What was done last. */
  readonly said: string;
}

/** Each post is decided on once, however often the key is pressed. */
function useDecisions(queue: ReviewQueue): Decisions {
  const { review, errors } = useAllStrings();
  const toasts = useToasts();
  const busy = useRef(new Set<string>());
  const [said, setSaid] = useState('');
  const run = async (post: HeldPost, decision: Decision) => {
    if (busy.current.has(post.heldId)) return;
    busy.current.add(post.heldId);
    const outcome = await queue.decide(post, decision);
    busy.current.delete(post.heldId);
    const name = post.sender.displayName;
    if (outcome.ok) setSaid(decision === 'publish' ? review.published(name) : review.discarded(name));
    else toasts.complain(describeError(errors, outcome.error));
  };
  return { decide: (post, decision) => void run(post, decision), said };
}

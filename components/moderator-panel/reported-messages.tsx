'use client';

import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Message } from '../../chat/model';
import type { ReportedList, RoomSession } from '../../chat/ports';
import { useVisibleStore } from '../chat-app-context';
import { usePrefetch } from '../late-part';
import { placeOf } from '../message';
import { RemovalDialog } from '../post-menu';
import { describeError, useAllStrings } from '../strings';
import { useToasts } from '../toasts';
import { PlaceholderLines } from '../ui';
import { goToItem } from './go-to-item';
import { PagedFoot } from './paged-foot';
import { ReportedCard } from './reported-card';
import styles from './moderator-panel.module.css';

interface ReportedMessagesProps {
  readonly session: Pick<RoomSession, 'changePost' | 'subscribe' | 'getSnapshot'>;
  readonly reported: ReportedList;
  readonly onShow: (messageId: string) => void;
}

const lateParts = [RemovalDialog];

/** What was reported and everybody still sees, the latest first. */
export function ReportedMessages({ session, reported, onShow }: ReportedMessagesProps) {
  const strings = useAllStrings();
  const { review } = strings;
  const view = useVisibleStore(reported);
  usePrefetch(lateParts);
  const heading = useRef<HTMLHeadingElement>(null);
  const keys = view.items.map(({ message }) => message.messageId);
  const removal = useRemoval(keys, heading);
  const { message } = removal;
  const keep = useKeeping(reported);
  const isEmpty = view.phase === 'ready' && view.items.length === 0 && !view.hasMore;
  return (
    <section className={styles.controls}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {review.reported}
      </h3>
      <div className={styles.controls} onKeyDown={goToItem}>
        <p className={styles.state} data-heir tabIndex={-1}>
          {view.items.length > 0 ? review.reportedHint : isEmpty && review.reportedNone}
        </p>
        {view.phase === 'loading' && <PlaceholderLines label={strings.app.loading} count={2} />}
        <ol className={styles.list} aria-label={review.reported}>
          {view.items.map((line, index) => (
            <ReportedCard
              key={line.message.messageId}
              line={line}
              isFirst={index === 0}
              onShow={onShow}
              onKeep={keep}
              onRemove={removal.ask}
            />
          ))}
        </ol>
        <PagedFoot list={reported} view={view} hasRefresh={false} />
      </div>
      {message !== null && (
        <RemovalDialog
          session={session}
          source={reported}
          post={message}
          onRemove={() => session.changePost(placeOf(message), { kind: 'remove' })}
          onClose={removal.close}
        />
      )}
    </section>
  );
}

/** Each message is kept once, however often the key is pressed; that can be taken back. */
function useKeeping(reported: ReportedList): (message: Message) => void {
  const { review, errors } = useAllStrings();
  const toasts = useToasts();
  const busy = useRef(new Set<string>());
  const run = async (message: Message, isKept: boolean) => {
    const { messageId, sender } = message;
    if (busy.current.has(messageId)) return;
    busy.current.add(messageId);
    const outcome = await reported.keep(message, isKept);
    busy.current.delete(messageId);
    const name = sender.displayName;
    const subject = `reported ${messageId}`;
    if (!outcome.ok) toasts.complain(describeError(errors, outcome.error));
    else if (isKept) toasts.say(review.kept(name), { subject, undo: () => void run(message, false) });
    else toasts.say(review.keptUndone(name), { subject });
  };
  return (message) => void run(message, true);
}

/** The message that is about to be removed. With its card what opened the dialog is gone: the heading has the focus. */
function useRemoval(keys: readonly string[], heading: RefObject<HTMLElement | null>) {
  const [message, setMessage] = useState<Message | null>(null);
  const asked = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (message !== null || asked.current === null) return;
    if (!keys.includes(asked.current)) heading.current?.focus();
    asked.current = null;
  });
  const ask = (wanted: Message) => {
    asked.current = wanted.messageId;
    setMessage(wanted);
  };
  return { message, ask, close: () => setMessage(null) };
}

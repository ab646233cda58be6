'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { Message } from '../../chat/model';
import { shownReactions } from '../../chat/reactions';
import { useStrings } from '../strings';
import { classNames } from '../ui';
import { useReactions } from './reactions-context';
import styles from './reaction-chips.module.css';

interface ReactionChipsProps {
  readonly message: Message;
  readonly isActive: boolean;
}

/** How many react to a message with what. Each line listens for itself, so that a tap draws one line and not the list. */
export function ReactionChips({ message, isActive }: ReactionChipsProps) {
  const strings = useStrings();
  const { store, canReact, react } = useReactions();
  const { messageId, reactions, removedAt } = message;
  const readOwn = () => store.getSnapshot().get(messageId);
  const own = useSyncExternalStore((listener) => store.subscribe(listener), readOwn, readOwn);
  const hasAny = reactions !== undefined;
  useEffect(() => {
    if (hasAny) store.look(messageId);
  }, [store, messageId, hasAny]);
  const shown = removedAt === null ? shownReactions(reactions, own) : [];
  if (shown.length === 0) return null;
  return (
    <div className={styles.chips} role="group" aria-label={strings.message.reactions}>
      {shown.map(({ emoji, count, isOwn }) => {
        const number = count.toLocaleString(strings.locale, { notation: 'compact' });
        return (
          <button
            key={emoji}
            type="button"
            className={styles.target}
            aria-pressed={isOwn}
            aria-label={isOwn ? strings.message.ownReaction(emoji, number) : `${emoji} ${number}`}
            disabled={!canReact}
            tabIndex={isActive ? 0 : -1}
            onClick={({ currentTarget }) => {
              // The chip goes with its last reaction; the focus stays with the message.
              if (isOwn && count === 1)
                currentTarget.closest<HTMLElement>('[data-line]')?.focus({ preventScroll: true });
              void react(messageId, emoji, !isOwn);
            }}
          >
            <span className={classNames(styles.chip, isOwn && styles.own)}>
              {emoji} <span className={styles.count}>{number}</span>
            </span>
          </button>
        );
      })}
    </div>
  );
}

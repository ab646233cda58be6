'use client';

import { useMemo, useState } from 'react';
import { reactionEmojis, type ReactionEmoji } from '../../chat/limits';
import type { RoomFloats } from '../../chat/ports';
import { useStrings } from '../strings';
import { useLessMotion } from './use-less-motion';
import { useQuietCounts } from './use-quiet-counts';
import { useToolbarKeys } from './use-toolbar-keys';
import styles from './room-floats.module.css';

interface ReactionBarProps {
  readonly floats: RoomFloats;
  readonly keepButton: (emoji: string, button: HTMLElement | null) => void;
}

/** What one can send into the room without a word. */
export function ReactionBar({ floats, keepButton }: ReactionBarProps) {
  const strings = useStrings();
  const hasLessMotion = useLessMotion();
  const { stop, setStop, onKeyDown } = useToolbarKeys(reactionEmojis.length);
  const [sent, setSent] = useState<ReactionEmoji | null>(null);
  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label={strings.reactions.toEvent} onKeyDown={onKeyDown}>
        {reactionEmojis.map((emoji, index) => (
          <button
            key={emoji}
            ref={(button) => keepButton(emoji, button)}
            type="button"
            className={styles.button}
            aria-label={strings.reactions.names[emoji]}
            title={strings.reactions.names[emoji]}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setStop(index)}
            // The text field keeps the focus, and a phone its keyboard.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              floats.tap(emoji);
              setSent(emoji);
            }}
          >
            <span aria-hidden="true">{emoji}</span>
          </button>
        ))}
        {hasLessMotion && <QuietCounts floats={floats} />}
      </div>
      <span className="visually-hidden" role="status">
        {sent !== null && strings.reactions.sent(strings.reactions.names[sent])}
      </span>
    </>
  );
}

/** The crowd's reactions as numbers that stand still, each at its button. */
function QuietCounts({ floats }: { floats: RoomFloats }) {
  const { locale } = useStrings();
  const counts = useQuietCounts(floats);
  const format = useMemo(() => new Intl.NumberFormat(locale, { notation: 'compact' }), [locale]);
  return (
    <span className={styles.counts} aria-hidden="true" data-quiet-counts="">
      {reactionEmojis.map((emoji) => {
        const count = counts[emoji] ?? 0;
        return (
          <span key={emoji} className={styles.count}>
            {count > 0 && <span className={styles.number}>{format.format(count)}</span>}
          </span>
        );
      })}
    </span>
  );
}

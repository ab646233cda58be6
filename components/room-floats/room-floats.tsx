'use client';

import { useCallback, useRef } from 'react';
import type { RoomFloats as Floats } from '../../chat/ports';
import { FloatLayer } from './float-layer';
import { ReactionBar } from './reaction-bar';
import { useLessMotion } from './use-less-motion';
import styles from './room-floats.module.css';

/** Reactions to what happens in the event: the buttons, and what floats up from them over the messages. */
export function RoomFloats({ floats }: { floats: Floats }) {
  const buttons = useRef(new Map<string, HTMLElement>());
  const hasLessMotion = useLessMotion();
  const keepButton = useCallback((emoji: string, button: HTMLElement | null) => {
    if (button === null) buttons.current.delete(emoji);
    else buttons.current.set(emoji, button);
  }, []);
  const buttonOf = useCallback((emoji: string) => buttons.current.get(emoji) ?? null, []);
  return (
    <div className={styles.place}>
      {!hasLessMotion && <FloatLayer floats={floats} buttonOf={buttonOf} />}
      <ReactionBar floats={floats} keepButton={keepButton} />
    </div>
  );
}

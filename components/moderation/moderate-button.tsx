'use client';

import { ShieldCheck } from 'lucide-react';
import { moderationOf } from '../../chat/moderation';
import type { RoomSession } from '../../chat/ports';
import { useVisibleStore } from '../chat-app-context';
import { useAllStrings } from '../strings';
import { IconButton } from '../ui';
import styles from './moderate-button.module.css';
import { useCountWaiting } from './use-count-waiting';

interface ModerateButtonProps {
  readonly session: RoomSession;
  readonly onOpen: () => void;
}

/** Opens the panel, and says how much waits in it. */
export function ModerateButton({ session, onOpen }: ModerateButtonProps) {
  const { moderation } = useAllStrings();
  const { queue, standings } = moderationOf(session);
  const waiting = useCountWaiting(useVisibleStore(queue));
  // So that the menu of a message knows at once who is banned.
  useVisibleStore(standings);
  const { open } = moderation.panel;
  return (
    <IconButton
      label={waiting === null ? open : `${open} · ${waiting.words}`}
      className={styles.button}
      onClick={onOpen}
    >
      <ShieldCheck size={20} aria-hidden="true" />
      {waiting !== null && (
        <span className={styles.count} aria-hidden="true">
          {waiting.count}
        </span>
      )}
    </IconButton>
  );
}

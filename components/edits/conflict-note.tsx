import type { ReactNode } from 'react';
import { useAllStrings } from '../strings';
import { Button } from '../ui';
import styles from './conflict-note.module.css';

interface ConflictNoteProps {
  readonly said: string;
  /** What somebody else made of it, where that doesn't say it already. */
  readonly children?: ReactNode;
  readonly onTakeTheirs: () => void;
  readonly onSaveMine: () => void;
}

/** Somebody else has changed the same meanwhile: beside what is being written, and nothing is saved before one has chosen. */
export function ConflictNote({ said, children, onTakeTheirs, onSaveMine }: ConflictNoteProps) {
  const { takeTheirs, saveMine } = useAllStrings().moderation.meanwhile;
  return (
    <div className={styles.note}>
      <p className={styles.said} role="alert">
        {said}
      </p>
      {children}
      <div className={styles.choices}>
        <Button onClick={onTakeTheirs}>{takeTheirs}</Button>
        <Button onClick={onSaveMine}>{saveMine}</Button>
      </div>
    </div>
  );
}

'use client';

import { useEffect, useState } from 'react';
import type { ChatError, RoomRules } from '../../chat/model';
import type { RoomModeration } from '../../chat/ports';
import { useAllStrings } from '../strings';
import { Button, PlaceholderLines } from '../ui';
import styles from './moderator-panel.module.css';
import { RulesForm } from './rules-form';

/** The rules as they are now, to be changed. They are read each time that they are opened: others change them as well. */
export function RulesEditor({ moderation }: { moderation: RoomModeration }) {
  const strings = useAllStrings();
  const [rules, setRules] = useState<RoomRules | null>(null);
  const [error, setError] = useState<ChatError | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const outcome = await moderation.readRules();
      if (isGone) return;
      if (outcome.ok) setRules(outcome.value);
      setError(outcome.ok ? null : outcome.error);
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [moderation, attempt]);
  if (rules !== null) return <RulesForm moderation={moderation} loaded={rules} />;
  if (error === null) return <PlaceholderLines label={strings.app.loading} count={4} />;
  return (
    <div className={styles.section}>
      <p className={styles.problem} role="alert">
        {strings.errors[error.code].title} {strings.errors[error.code].advice}
      </p>
      <Button onClick={() => setAttempt(attempt + 1)}>{strings.app.tryAgain}</Button>
    </div>
  );
}

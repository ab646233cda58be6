'use client';

import { useMemo } from 'react';
import type { RoomModeration, RulesRead } from '../../chat/ports';
import { createHeld, useStore } from '../chat-app-context';
import { useAllStrings } from '../strings';
import { Button, PlaceholderLines } from '../ui';
import styles from './moderator-panel.module.css';
import { RulesForm } from './rules-form';

/** The rules as they are now, to be changed. They are read each time that they are opened: others change them as well. */
export function RulesEditor({ moderation }: { moderation: RoomModeration }) {
  const strings = useAllStrings();
  const held = useMemo(() => createHeld(() => moderation.openRules()), [moderation]);
  const read = useStore(held);
  return read === null ? (
    <PlaceholderLines label={strings.app.loading} count={4} />
  ) : (
    <OpenEditor moderation={moderation} read={read} />
  );
}

function OpenEditor({ moderation, read }: { moderation: RoomModeration; read: RulesRead }) {
  const strings = useAllStrings();
  const { rules, error } = useStore(read);
  if (rules !== null) return <RulesForm moderation={moderation} loaded={rules} />;
  if (error === null) return <PlaceholderLines label={strings.app.loading} count={4} />;
  return (
    <div className={styles.section}>
      <p className={styles.problem} role="alert">
        {strings.errors[error.code].title} {strings.errors[error.code].advice}
      </p>
      <Button onClick={() => read.retry()}>{strings.app.tryAgain}</Button>
    </div>
  );
}

'use client';

import type { ReactNode } from 'react';
import type { Sender } from '../../chat/model';
import { Avatar } from '../ui';
import styles from './moderator-panel.module.css';

interface SenderLineProps {
  readonly sender: Sender;
  /** ISO 8601. */
  readonly sentAt: string;
  /** The same in words. */
  readonly when: string;
  readonly children?: ReactNode;
}

/** Who sent a post, and when. */
export function SenderLine({ sender, sentAt, when, children }: SenderLineProps) {
  const { displayName, userId } = sender;
  return (
    <header className={styles.row}>
      <Avatar name={displayName} id={userId} />
      <span className={styles.who}>
        <bdi className={styles.name}>{displayName}</bdi>
        <span className={styles.sent}>
          <time className={styles.state} dateTime={sentAt}>
            {when}
          </time>
          {children}
        </span>
      </span>
    </header>
  );
}

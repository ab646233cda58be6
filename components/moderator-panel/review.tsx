'use client';

import { useMemo } from 'react';
import { moderationOf } from '../../chat/moderation';
import type { RoomSession } from '../../chat/ports';
import { openReportedMessages } from '../../chat/reported-messages';
import { createHeld, useStore } from '../chat-app-context';
import { ReportedMessages } from './reported-messages';
import { ReviewList } from './review-list';
import styles from './moderator-panel.module.css';

interface ReviewProps {
  readonly session: RoomSession;
  readonly onShow: (messageId: string) => void;
}

/** What waits for a decision, and what might deserve one. */
export function Review({ session, onShow }: ReviewProps) {
  const moderation = moderationOf(session);
  const { queue } = moderation;
  const held = useMemo(() => createHeld(() => moderation.open(openReportedMessages)), [moderation]);
  const reported = useStore(held);
  const refresh = () => {
    queue.refresh();
    reported?.refresh();
  };
  return (
    <div className={styles.controls}>
      <ReviewList queue={queue} onRefresh={refresh} />
      {reported !== null && <ReportedMessages {...{ session, reported, onShow }} />}
    </div>
  );
}

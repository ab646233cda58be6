'use client';

import { Megaphone, MessagesSquare, Pin, X } from 'lucide-react';
import type { RoomSession, RoomView } from '../../chat/ports';
import { RichText } from '../rich-text';
import { useStrings } from '../strings';
import { Button, classNames, IconButton } from '../ui';
import { ClampedText } from './clamped-text';
import styles from './room-notices.module.css';

interface RoomNoticesProps {
  readonly session: RoomSession;
  readonly view: RoomView;
  readonly onOpenThread: (messageId: string) => void;
  readonly onShow: (messageId: string) => void;
}

/** What moderators put above the conversation. Anyone can put it away for themselves, until it is something else. */
export function RoomNotices({ session, view, onOpenThread, onShow }: RoomNoticesProps) {
  const words = useStrings().notices;
  const { announcement, pinned } = view;
  return (
    // There before there is anything in it: what is announced is read out as it comes.
    <div className={styles.notices} role="region" aria-label={words.label} aria-live="polite">
      {announcement !== null && (
        <div className={styles.announcement}>
          <Megaphone size={18} aria-hidden="true" className={styles.icon} />
          <div className={styles.text}>
            <ClampedText key={announcement}>
              <span className="visually-hidden">{words.announcement}: </span>
              <RichText content={announcement} isFocusable />
            </ClampedText>
          </div>
          <IconButton label={words.dismissAnnouncement} onClick={() => session.dismiss('announcement')}>
            <X size={18} aria-hidden="true" />
          </IconButton>
        </div>
      )}
      {pinned !== null && (
        <div className={styles.pinned}>
          <Pin size={18} aria-hidden="true" className={styles.icon} />
          <div className={styles.text}>
            <button
              type="button"
              className={classNames(styles.by, styles.show)}
              title={words.showPinned}
              onClick={() => onShow(pinned.messageId)}
            >
              {words.pinnedBy(pinned.sender.displayName)}
            </button>
            <ClampedText key={pinned.messageId}>
              <RichText content={pinned.content} isFocusable />
            </ClampedText>
          </div>
          <Button
            look="quiet"
            className={styles.open}
            aria-label={words.openThread}
            title={words.openThread}
            onClick={() => onOpenThread(pinned.messageId)}
          >
            <MessagesSquare size={18} aria-hidden="true" />
            {pinned.replyCount > 0 && <span>{pinned.replyCount}</span>}
          </Button>
          <IconButton label={words.dismissPinned} onClick={() => session.dismiss('pinned')}>
            <X size={18} aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </div>
  );
}

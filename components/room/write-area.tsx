'use client';

import { useState, type RefObject } from 'react';
import type { Message, Outcome } from '../../chat/model';
import type { RoomSession, RoomView } from '../../chat/ports';
import { Composer, ReplyChip } from '../composer';
import { JoinForm } from '../join-form';
import { whyGone } from '../message';
import { useStrings } from '../strings';
import { Button } from '../ui';
import styles from './open-room.module.css';

interface WriteAreaProps {
  readonly session: RoomSession;
  readonly view: RoomView;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly closedReason: string | null;
  readonly slowModeSeconds: number;
  readonly replyingTo: Message | null;
  readonly onSend: (content: string) => Outcome<null>;
  readonly onCancelReply: () => void;
}

/** Below the messages: the way in for who hasn't joined, the text field for who has. */
export function WriteArea(props: WriteAreaProps) {
  const { session, view, field, closedReason, replyingTo, onCancelReply } = props;
  const strings = useStrings();
  const [isRenaming, setIsRenaming] = useState(false);
  const { membership } = view;
  const isOpen = closedReason === null;

  const leaveForm = () => {
    setIsRenaming(false);
    // The text field takes the place of the form; it is there after the next paint.
    requestAnimationFrame(() => field.current?.focus());
  };
  if (isOpen && (membership === null || isRenaming))
    return (
      <div className={styles.foot}>
        <JoinForm
          key={membership === null ? 'join' : 'rename'}
          suggestedName={membership?.displayName ?? view.suggestedName}
          isRename={membership !== null}
          onJoin={(name) => session.join(name)}
          onDone={leaveForm}
          onCancel={leaveForm}
        />
      </div>
    );
  return (
    <div className={styles.foot}>
      <Composer
        label={strings.composer.message}
        placeholder={strings.composer.messagePlaceholder}
        closedReason={closedReason}
        pause={view.pause}
        slowModeSeconds={props.slowModeSeconds}
        draft={session.draft}
        field={field}
        above={
          replyingTo !== null && (
            <ReplyChip
              senderName={replyingTo.sender.displayName}
              text={replyingTo.removedAt === null ? replyingTo.content : whyGone(replyingTo, strings.message)}
              onCancel={onCancelReply}
            />
          )
        }
        below={
          isOpen &&
          membership !== null && (
            <span className={styles.identity}>
              <bdi className={styles.identityName}>{strings.composer.writingAs(membership.displayName)}</bdi>
              <Button look="link" onClick={() => setIsRenaming(true)}>
                {strings.composer.changeName}
              </Button>
            </span>
          )
        }
        onSend={props.onSend}
        onEscape={() => {
          if (replyingTo === null) return false;
          onCancelReply();
          return true;
        }}
      />
    </div>
  );
}

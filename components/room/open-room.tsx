'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import type { Message, Room } from '../../chat/model';
import type { RoomSession, RoomView } from '../../chat/ports';
import { useAccount } from '../chat-app-context';
import { ConnectionNotice } from '../connection-state';
import { MessageList, ownSender } from '../message-list';
import { useStrings } from '../strings';
import { ThreadPanel } from '../thread-panel';
import { useFollowing, useReaderPlace } from '../timeline';
import { closedReason } from './closed-reason';
import { ErrorNotice } from './error-notice';
import { RoomAside } from './room-aside';
import { RoomBeginning } from './room-beginning';
import { RoomShell } from './room-shell';
import { useDocumentTitle } from './use-document-title';
import { WriteArea } from './write-area';

interface OpenRoomProps {
  readonly session: RoomSession;
  readonly view: RoomView;
  readonly room: Room;
  readonly userId: string;
  readonly threadId: string | null;
  readonly onThread: (messageId: string | null) => void;
}

export function OpenRoom({ session, view, room, userId, threadId, onThread }: OpenRoomProps) {
  const strings = useStrings();
  useDocumentTitle(room.title);
  const control = useFollowing();
  useReaderPlace(session, control);
  const field = useRef<HTMLTextAreaElement>(null);
  const [replyingTo, setReplyingTo] = useState<Message | null>(null);
  const { membership } = view;
  const self = useMemo(() => ownSender(userId, membership), [userId, membership]);
  const account = useAccount();
  const isModerator = account.kind === 'signed-in' && account.isModerator;
  const closed = closedReason(room, { isModerator, pause: view.pause }, strings);
  const slowModeSeconds = isModerator ? 0 : room.slowModeSeconds;
  const canWrite = closed === null && membership !== null;
  const loadOlder = useCallback(() => session.loadOlder(), [session]);
  const retry = useCallback((nonce: string) => session.retry(nonce), [session]);
  const discard = useCallback((nonce: string) => session.discard(nonce), [session]);
  const closeThread = useCallback(() => onThread(null), [onThread]);
  const reply = useCallback((message: Message) => {
    setReplyingTo(message);
    field.current?.focus();
  }, []);
  const send = (content: string) => {
    const outcome = session.send(content, replyingTo?.messageId ?? null);
    if (outcome.ok) {
      setReplyingTo(null);
      control.jump();
    }
    return outcome;
  };

  return (
    <RoomShell
      room={room}
      connection={view.connection}
      aside={<RoomAside room={room} />}
      panel={
        threadId === null ? undefined : (
          <ThreadPanel
            session={session}
            messageId={threadId}
            self={self}
            pause={view.pause}
            slowModeSeconds={slowModeSeconds}
            closedReason={closed ?? (membership === null ? strings.composer.joinFirst : null)}
            onClose={closeThread}
          />
        )
      }
    >
      <MessageList
        entries={view.messages}
        self={self}
        hasOlder={view.hasOlder}
        isLoadingOlder={view.isLoadingOlder}
        canReply={canWrite}
        control={control}
        before={
          view.hasOlder ? undefined : <RoomBeginning room={room} isEmpty={view.messages.length === 0} />
        }
        onOlder={loadOlder}
        onReply={reply}
        onOpenThread={onThread}
        onRetry={retry}
        onDiscard={discard}
      />
      <ErrorNotice error={view.error} />
      <ConnectionNotice state={view.connection} />
      <WriteArea
        {...{ session, view, field, slowModeSeconds, replyingTo }}
        closedReason={closed}
        onSend={send}
        onCancelReply={() => {
          setReplyingTo(null);
        }}
      />
    </RoomShell>
  );
}

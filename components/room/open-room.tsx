'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import { takesReactions } from '../../chat/crowd-signals';
import type { Message, Room, Sender } from '../../chat/model';
import type { MessageEntry, RoomSession, RoomView } from '../../chat/ports';
import { addToField } from '../composer';
import { ConnectionNotice } from '../connection-state';
import { latePart, usePrefetch } from '../late-part';
import { People, PeopleProvider, useMeet } from '../mentions';
import { MessageList, ownSender, type MessageListHandle } from '../message-list';
import { useDocumentTitle } from '../page-arrival';
import { PostUseLayer, RoomPostTools } from '../post-menu';
import { ReactionsProvider } from '../reactions';
import { useFocusReturn } from '../side-panel';
import { useStrings } from '../strings';
import { OpenThread, ThreadPanel } from '../thread-panel';
import { useFollowing, useReaderPlace } from '../timeline';
import { PlaceholderLines } from '../ui';
import { closedReason } from './closed-reason';
import { ErrorNotice } from './error-notice';
import { RoomAside } from './room-aside';
import { RoomBeginning } from './room-beginning';
import { RoomNotices } from './room-notices';
import { mayReact } from './may-react';
import { coversRoom, useCoversRoom, type RoomPanel } from './room-panel';
import { RoomShell } from './room-shell';
import { useLastSeen } from './use-last-seen';
import { useReply } from './use-reply';
import { useLinkedMessage, useShownMessage } from './use-shown-message';
import { WriteArea } from './write-area';
import styles from './open-room.module.css';

/** What not everybody needs comes when it is needed: a room is entered with as little as possible. */
const VideoSlot = latePart('the video', async () => (await import('../video')).VideoSlot);
const RoomFloats = latePart(
  'the reactions of the crowd',
  async () => (await import('../room-floats')).RoomFloats,
  () => <div className={styles.floatsPlace} />,
);
const ModerateButton = latePart(
  'the way to the moderation panel',
  async () => (await import('../moderation')).ModerateButton,
  () => <span className={styles.moderatePlace} />,
);
const ModeratorPanel = latePart(
  'the moderation panel',
  async () => (await import('../moderator-panel')).ModeratorPanel,
  () => <PlaceholderLines label="" count={3} />,
);

const forEverybody = [PostUseLayer, OpenThread];
const forModerators = [...forEverybody, ModeratorPanel];

interface OpenRoomProps {
  readonly session: RoomSession;
  readonly view: RoomView;
  readonly room: Room;
  readonly userId: string;
  readonly isModerator: boolean;
  readonly panel: RoomPanel | null;
  /** The message that the address leads to. */
  readonly linkedMessageId: string | null;
  readonly onPanel: (panel: RoomPanel | null) => void;
}

const nameOfSender = (entry: MessageEntry): string | null =>
  entry.state === 'sent' ? entry.message.sender.displayName : null;

export function OpenRoom(props: OpenRoomProps) {
  const { session, view, room, userId, isModerator, onPanel } = props;
  const strings = useStrings();
  useDocumentTitle(room.title);
  usePrefetch(isModerator ? forModerators : forEverybody);
  const control = useFollowing();
  useReaderPlace(session, control);
  const field = useRef<HTMLTextAreaElement>(null);
  const replying = useReply(session, view);
  const { membership } = view;
  const connection = view.isBanned ? null : view.connection;
  const self = useMemo(() => ownSender(userId, membership), [userId, membership]);
  const closed = closedReason(room, { isModerator, ...view }, strings);
  const [people] = useState(() => new People());
  useMeet(people, view.messages, nameOfSender, membership?.displayName ?? null);
  const slowModeSeconds = isModerator ? 0 : room.slowModeSeconds;
  const canWrite = closed === null && membership !== null;
  const isShown = props.panel !== null && (props.panel.kind === 'thread' || isModerator);
  const hasJoined = membership !== null;
  const isCovered = useCoversRoom() && isShown;
  const viewer = useMemo(
    () => ({ userId, isModerator, canWrite, hasJoined }),
    [userId, isModerator, canWrite, hasJoined],
  );
  const list = useRef<MessageListHandle>(null);
  const showMessage = useShownMessage(session, list);
  useLinkedMessage(props.linkedMessageId, view.phase === 'ready', showMessage);
  const lastSeen = useLastSeen(session, {
    entries: view.messages,
    lastSeenId: view.lastSeenId,
    isFollowing: control.state.kind === 'following',
    isCovered,
  });
  const rewrite = useCallback((content: string) => addToField(field.current, content), []);
  const openThread = useCallback((messageId: string) => onPanel({ kind: 'thread', messageId }), [onPanel]);
  const { begin } = replying;
  const reply = useCallback(
    (message: Message) => {
      begin(message);
      field.current?.focus();
    },
    [begin],
  );
  const send = (content: string) => {
    const outcome = session.send(content, replying.messageId);
    if (outcome.ok) control.jump();
    return outcome;
  };

  return (
    <PeopleProvider value={people}>
      <ReactionsProvider store={session.reactions} canReact={mayReact(room, view, isModerator)}>
        <RoomPostTools
          session={session}
          viewer={viewer}
          pinnedMessageId={room.pinnedMessageId}
          onReply={reply}
          onOpenThread={openThread}
        >
          <RoomShell
            room={room}
            connection={connection}
            audience={view.audience}
            aside={<RoomAside room={room} />}
            stage={room.streamUrl === null ? undefined : <VideoSlot address={room.streamUrl} />}
            moderate={
              isModerator && (
                <ModerateButton session={session} onOpen={() => onPanel({ kind: 'moderation' })} />
              )
            }
            panel={
              isShown ? (
                <Panel {...props} {...{ self, slowModeSeconds, showMessage }} closedReason={closed} />
              ) : undefined
            }
          >
            <RoomNotices session={session} view={view} onOpenThread={openThread} onShow={showMessage} />
            <MessageList
              entries={view.messages}
              self={self}
              hasOlder={view.hasOlder}
              isLoadingOlder={view.isLoadingOlder}
              canReply={canWrite}
              control={control}
              before={
                view.hasOlder ? undefined : (
                  <RoomBeginning room={room} isEmpty={view.messages.length === 0} connection={connection} />
                )
              }
              onOlder={session.loadOlder}
              onStretch={session.loadStretch}
              handle={list}
              lastSeen={lastSeen}
              onFind={showMessage}
              onReply={reply}
              onOpenThread={openThread}
              onRetry={session.retry}
              onDiscard={session.discard}
              onRewrite={rewrite}
            />
            <ErrorNotice error={view.error} />
            {connection !== null && <ConnectionNotice state={connection} />}
            {takesReactions(room) && !view.isBanned && <RoomFloats floats={session.floats} />}
            <WriteArea
              {...{ session, view, field, slowModeSeconds }}
              replyingTo={replying.message}
              closedReason={closed}
              onSend={send}
              onCancelReply={replying.end}
            />
          </RoomShell>
        </RoomPostTools>
      </ReactionsProvider>
    </PeopleProvider>
  );
}

type PanelProps = OpenRoomProps & {
  readonly self: Sender;
  readonly closedReason: string | null;
  readonly slowModeSeconds: number;
  readonly showMessage: (messageId: string) => void;
};

function Panel({ session, view, room, userId, panel, onPanel, closedReason, ...writing }: PanelProps) {
  const strings = useStrings();
  const { self, slowModeSeconds, showMessage } = writing;
  const close = useCallback(() => onPanel(null), [onPanel]);
  const threadOf = panel?.kind === 'thread' ? panel.messageId : null;
  useFocusReturn(threadOf ?? 'moderation', () => {
    if (threadOf !== null) showMessage(threadOf);
  });
  if (panel?.kind === 'thread') {
    const joinFirst = view.membership === null ? strings.composer.joinFirst : null;
    return (
      <ThreadPanel
        session={session}
        messageId={panel.messageId}
        self={self}
        pause={view.pause}
        slowModeSeconds={slowModeSeconds}
        closedReason={closedReason ?? joinFirst}
        onClose={close}
      />
    );
  }
  const show = (messageId: string) => {
    if (coversRoom()) close();
    showMessage(messageId);
  };
  return <ModeratorPanel {...{ session, room, userId }} pinned={view.pinned} onShow={show} onClose={close} />;
}

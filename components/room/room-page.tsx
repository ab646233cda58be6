'use client';

import { useDeferredValue, useState } from 'react';
import { openRoom } from '../../chat/room-session';
import { createHeld, useChatApp, useStore } from '../chat-app-context';
import { useParentEvents } from '../embed';
import { FailedPlacard } from '../failed-placard';
import { useStrings } from '../strings';
import { MissingRoom } from './missing-room';
import { OpenRoom } from './open-room';
import type { RoomPanel } from './room-panel';
import { RoomAside } from './room-aside';
import { RoomPlaceholder } from './room-placeholder';
import { RoomShell } from './room-shell';
import type { RoomSession } from '../../chat/ports';

interface RoomPageProps {
  readonly roomId: string;
  readonly userId: string;
  readonly isModerator: boolean;
  readonly panel: RoomPanel | null;
  readonly linkedMessageId: string | null;
  readonly onPanel: (panel: RoomPanel | null) => void;
}

/** Opens the room for as long as the page shows it. */
export function RoomPage(props: RoomPageProps) {
  const app = useChatApp();
  const [attempt, setAttempt] = useState(1);
  return (
    <HeldRoom
      key={`${props.roomId} ${props.userId} ${attempt}`}
      {...props}
      open={() => openRoom(props.roomId, app.edges)}
      onRetry={() => setAttempt(attempt + 1)}
    />
  );
}

interface HeldRoomProps extends RoomPageProps {
  readonly open: () => RoomSession;
  readonly onRetry: () => void;
}

function HeldRoom({ open, ...props }: HeldRoomProps) {
  const [held] = useState(() => createHeld(open));
  const session = useStore(held);
  return session === null ? <RoomPlaceholder /> : <RoomInPhase {...props} session={session} />;
}

function RoomInPhase({ session, onRetry, ...props }: Omit<HeldRoomProps, 'open'> & { session: RoomSession }) {
  const strings = useStrings();
  const view = useStore(session);
  const { room } = view;
  useParentEvents(view, props.userId);
  const isOpen = room !== null && (view.phase === 'ready' || view.messages.length > 0);
  // A room is much to draw at once: a slow phone draws it a piece at a time, with the placeholder in sight.
  const isShown = useDeferredValue(isOpen);
  if (view.phase === 'not-found') return <MissingRoom />;
  if (isOpen && isShown) return <OpenRoom {...props} session={session} view={view} room={room} />;
  const hasFailed = view.phase === 'failed';
  if (isOpen || (!hasFailed && view.connection !== 'waiting'))
    return <RoomPlaceholder room={room} connection={view.connection} />;
  return (
    <RoomShell room={room} connection={view.connection} aside={room !== null && <RoomAside room={room} />}>
      <FailedPlacard
        title={strings.room.failedTitle}
        code={hasFailed ? (view.error?.code ?? 'UNEXPECTED') : 'CROWDED'}
        onRetry={onRetry}
      />
    </RoomShell>
  );
}

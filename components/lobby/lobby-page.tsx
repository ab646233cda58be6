'use client';

import { CalendarClock } from 'lucide-react';
import { useRef, useState } from 'react';
import { openLobby } from '../../chat/lobby';
import type { Room, RoomStatus } from '../../chat/model';
import type { Lobby, LobbyView } from '../../chat/ports';
import { createHeld, useAccount, useChatApp, useStore } from '../chat-app-context';
import { FailedPlacard } from '../failed-placard';
import { latePart } from '../late-part';
import { useArrivalFocus, useDocumentTitle } from '../page-arrival';
import { useStrings } from '../strings';
import { classNames, Placard, PlaceholderLines } from '../ui';
import { MoreOfStatus } from './more-of-status';
import { RoomCard } from './room-card';
import { sortRooms } from './sort-rooms';
import styles from './lobby-page.module.css';

/** Loaded by those who may plan events, and by nobody else. */
const NewRoomButton = latePart(
  'the form for events',
  async () => (await import('../room-form')).NewRoomButton,
);

/** The events, by what matters now. Opens the lobby for as long as it is shown. */
export function LobbyPage() {
  const strings = useStrings();
  const app = useChatApp();
  const [attempt, setAttempt] = useState(1);
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(strings.lobby.title);
  useArrivalFocus(heading);
  return (
    <main className={styles.page}>
      <h1 ref={heading} className={styles.title} tabIndex={-1}>
        {strings.lobby.title}
      </h1>
      <HeldLobby key={attempt} open={() => openLobby(app.edges)} onRetry={() => setAttempt(attempt + 1)} />
    </main>
  );
}

function HeldLobby({ open, onRetry }: { open: () => Lobby; onRetry: () => void }) {
  const strings = useStrings();
  const [held] = useState(() => createHeld(open));
  const lobby = useStore(held);
  return lobby === null ? (
    <PlaceholderLines label={strings.app.loading} count={4} />
  ) : (
    <OpenLobby lobby={lobby} onRetry={onRetry} />
  );
}

function OpenLobby({ lobby, onRetry }: { lobby: Lobby; onRetry: () => void }) {
  const account = useAccount();
  const isModerator = account.kind === 'signed-in' && account.isModerator;
  return (
    <>
      {isModerator && (
        <div className={styles.tools}>
          <NewRoomButton lobby={lobby} />
        </div>
      )}
      <ShownRooms lobby={lobby} onRetry={onRetry} />
    </>
  );
}

function ShownRooms({ lobby, onRetry }: { lobby: Lobby; onRetry: () => void }) {
  const strings = useStrings();
  const view = useStore(lobby);
  const { phase, rooms, error } = view;
  if (rooms.length > 0) return <RoomSections lobby={lobby} view={view} />;
  if (phase === 'loading') return <PlaceholderLines label={strings.app.loading} count={4} />;
  if (phase === 'ready')
    return (
      <Placard
        title={strings.lobby.emptyTitle}
        text={strings.lobby.emptyText}
        icon={<CalendarClock size={28} />}
      />
    );
  return (
    <FailedPlacard title={strings.lobby.failedTitle} code={error?.code ?? 'UNEXPECTED'} onRetry={onRetry} />
  );
}

function RoomSections({ lobby, view }: { lobby: Lobby; view: LobbyView }) {
  const sorted = sortRooms(view.rooms);
  return (['LIVE', 'SCHEDULED', 'CLOSED'] as const).map((status) => (
    <RoomSection key={status} lobby={lobby} status={status} rooms={sorted[status]} more={view.more[status]} />
  ));
}

interface RoomSectionProps {
  readonly lobby: Lobby;
  readonly status: RoomStatus;
  readonly rooms: readonly Room[];
  readonly more: LobbyView['more'][RoomStatus];
}

function RoomSection({ lobby, status, rooms, more }: RoomSectionProps) {
  const strings = useStrings();
  const title = { LIVE: strings.lobby.live, SCHEDULED: strings.lobby.comingUp, CLOSED: strings.lobby.past }[
    status
  ];
  if (rooms.length === 0 && more === 'none') return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={classNames(styles.cards, status === 'LIVE' && styles.wide)}>
        {rooms.map((room) => (
          <RoomCard key={room.id} room={room} />
        ))}
      </ul>
      <MoreOfStatus more={more} onMore={() => lobby.loadMore(status)} />
    </section>
  );
}

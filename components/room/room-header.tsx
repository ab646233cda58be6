'use client';

import { ChevronLeft, ExternalLink, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Room } from '../../chat/model';
import type { Audience, RoomConnection } from '../../chat/ports';
import { ConnectionState } from '../connection-state';
import { GuardedLink } from '../page-arrival';
import { StatusChip } from '../status-chip';
import { SettingsButton } from '../settings';
import { useEmbed } from '../embed';
import { useStrings } from '../strings';
import { RoomTitle } from './room-title';
import styles from './room-header.module.css';

interface RoomHeaderProps {
  readonly room: Room | null;
  /** Null where it is of no concern: to who is banned. */
  readonly connection: RoomConnection | null;
  /** How many are here; null where they are not counted. */
  readonly audience: Audience | null;
  /** The title is about to come; its place is kept. */
  readonly isLoading: boolean;
  /** For moderators. */
  readonly moderate?: ReactNode;
}

export function RoomHeader({ room, connection, audience, isLoading, moderate }: RoomHeaderProps) {
  const strings = useStrings();
  const embed = useEmbed();
  return (
    <header className={styles.header}>
      {embed === null && (
        <GuardedLink
          href="/"
          className={styles.back}
          aria-label={strings.room.back}
          title={strings.room.back}
        >
          <ChevronLeft size={24} aria-hidden="true" className={styles.chevron} />
        </GuardedLink>
      )}
      {room === null ? (
        isLoading && <span className={styles.blank} />
      ) : (
        <div className={styles.names}>
          <div className={styles.event}>
            <RoomTitle room={room} isLoading={isLoading} />
            <StatusChip status={room.status} />
          </div>
          {room.status !== 'CLOSED' && connection !== null && <AudienceFigure audience={audience} />}
        </div>
      )}
      <span className={styles.connection}>
        {connection !== null && <ConnectionState state={connection} />}
      </span>
      {moderate}
      <SettingsButton />
      {embed !== null && <WholePageLink roomId={embed.roomId} />}
    </header>
  );
}

/** An estimate says no more than is known: three digits. Before anything is, its place is kept. */
function AudienceFigure({ audience }: Pick<RoomHeaderProps, 'audience'>) {
  const { crowd } = useStrings();
  if (audience === null || audience.people === 0) return <p className={styles.audience} />;
  const { people, isEstimated } = audience;
  return (
    <p className={styles.audience}>
      <Users size={14} aria-hidden="true" />
      <span>{isEstimated ? crowd.about(Number(people.toPrecision(3))) : crowd.here(people)}</span>
    </p>
  );
}

/** Out of the frame, to where the whole room is. */
function WholePageLink({ roomId }: { roomId: string }) {
  const strings = useStrings();
  return (
    <a
      href={`/room?id=${encodeURIComponent(roomId)}`}
      target="_blank"
      rel="noopener"
      className={styles.back}
      aria-label={strings.room.openWhole}
      title={strings.room.openWhole}
    >
      <ExternalLink size={20} aria-hidden="true" />
    </a>
  );
}

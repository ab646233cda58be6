'use client';

import { ChevronLeft, ExternalLink } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Room } from '../../chat/model';
import type { ConnectionState as State } from '../../chat/ports';
import { ConnectionState } from '../connection-state';
import { StatusChip } from '../status-chip';
import { SettingsButton } from '../settings';
import { useEmbed } from '../embed';
import { useStrings } from '../strings';
import styles from './room-header.module.css';

interface RoomHeaderProps {
  readonly room: Room | null;
  readonly connection: State;
  /** The title is about to come; its place is kept. */
  readonly isLoading: boolean;
  /** For moderators. */
  readonly moderate?: ReactNode;
}

export function RoomHeader({ room, connection, isLoading, moderate }: RoomHeaderProps) {
  const strings = useStrings();
  const embed = useEmbed();
  return (
    <header className={styles.header}>
      {embed === null && (
        // Most who are here stay: the lobby's scripts are loaded when they are wanted.
        <Link
          href="/"
          prefetch={false}
          className={styles.back}
          aria-label={strings.room.back}
          title={strings.room.back}
        >
          <ChevronLeft size={24} aria-hidden="true" className={styles.chevron} />
        </Link>
      )}
      {room === null ? (
        isLoading && <span className={styles.blank} />
      ) : (
        <>
          <h1 className={styles.title} dir="auto">
            {room.title}
          </h1>
          <StatusChip status={room.status} />
        </>
      )}
      <span className={styles.connection}>
        <ConnectionState state={connection} />
      </span>
      {moderate}
      {embed === null ? <SettingsButton /> : <WholePageLink roomId={embed.roomId} />}
    </header>
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

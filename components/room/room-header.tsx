'use client';

import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { Room } from '../../chat/model';
import type { ConnectionState as State } from '../../chat/ports';
import { ConnectionState } from '../connection-state';
import { StatusChip } from '../lobby';
import { useStrings } from '../strings';
import styles from './room-header.module.css';

interface RoomHeaderProps {
  readonly room: Room | null;
  readonly connection: State;
  /** The title is about to come; its place is kept. */
  readonly isLoading: boolean;
}

export function RoomHeader({ room, connection, isLoading }: RoomHeaderProps) {
  const strings = useStrings();
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.back} aria-label={strings.room.back} title={strings.room.back}>
        <ChevronLeft size={24} aria-hidden="true" className={styles.chevron} />
      </Link>
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
    </header>
  );
}

'use client';

import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { Room } from '../../chat/model';
import type { ConnectionState as State } from '../../chat/ports';
import { ConnectionState } from '../connection-state';
import { StatusChip } from '../lobby';
import { useStrings } from '../strings';
import styles from './room-header.module.css';

export function RoomHeader({ room, connection }: { room: Room | null; connection: State }) {
  const strings = useStrings();
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.back} aria-label={strings.room.back} title={strings.room.back}>
        <ChevronLeft size={24} aria-hidden="true" className={styles.chevron} />
      </Link>
      {room === null ? (
        <span className={styles.blank} />
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

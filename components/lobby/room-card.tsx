'use client';

import { ArrowRight } from 'lucide-react';
import type { Room } from '../../chat/model';
import { GuardedLink } from '../page-arrival';
import { useStrings } from '../strings';
import { useNow } from '../time';
import { classNames } from '../ui';
import { StatusChip } from '../status-chip';
import { describeWhen } from './describe-when';
import styles from './room-card.module.css';

/** An event in the lobby. The whole card leads into the room; the link is its title. */
export function RoomCard({ room }: { room: Room }) {
  const strings = useStrings();
  const when = describeWhen(room, useNow(), strings);
  const isLive = room.status === 'LIVE';
  return (
    <li className={classNames(styles.card, isLive && styles.live, room.status === 'CLOSED' && styles.past)}>
      <p className={styles.when}>
        {isLive && <StatusChip status={room.status} />}
        <time dateTime={room.startsAt}>{when}</time>
      </p>
      <h3 className={styles.title}>
        <GuardedLink href={`/room?id=${encodeURIComponent(room.id)}`} className={styles.link}>
          <bdi>{room.title}</bdi>
        </GuardedLink>
      </h3>
      {room.description !== null && (
        <p className={styles.description} dir="auto">
          {room.description}
        </p>
      )}
      {isLive && (
        <span className={styles.enter} aria-hidden="true">
          {strings.lobby.enter}
          <ArrowRight size={18} />
        </span>
      )}
    </li>
  );
}

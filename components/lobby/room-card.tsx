'use client';

import { ArrowRight } from 'lucide-react';
import type { Room } from '../../chat/model';
import { GuardedLink } from '../page-arrival';
import { useStrings } from '../strings';
import { formatClock, formatDay, formatRelative, recentDay, useNow } from '../time';
import { assertNever, classNames } from '../ui';
import { StatusChip } from '../status-chip';
import styles from './room-card.module.css';

/** An event in the lobby. The whole card leads into the room; the link is its title. */
export function RoomCard({ room }: { room: Room }) {
  const strings = useStrings();
  const when = useWhen(room);
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

function useWhen({ status, startsAt }: Room): string {
  const strings = useStrings();
  const now = useNow();
  const place = { locale: strings.locale };
  const recent = recentDay(startsAt, now, place);
  const day =
    recent === 0 ? strings.app.today : recent === 1 ? strings.app.yesterday : formatDay(startsAt, now, place);
  const date = `${day}, ${formatClock(startsAt, place)}`;
  switch (status) {
    case 'LIVE':
      return strings.lobby.started(formatRelative(startsAt, now, strings.locale));
    case 'SCHEDULED':
      return strings.lobby.starts(date, formatRelative(startsAt, now, strings.locale));
    case 'CLOSED':
      return strings.lobby.held(date);
    default:
      return assertNever(status);
  }
}

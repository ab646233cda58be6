import type { Room } from '../../chat/model';
import type { RoomConnection } from '../../chat/ports';
import { useSteadyState } from '../connection-state';
import { useStrings } from '../strings';
import { formatDay, formatRelative, useNow, withClock } from '../time';
import { assertNever, classNames } from '../ui';
import styles from './open-room.module.css';

interface RoomBeginningProps {
  readonly room: Room;
  readonly isEmpty: boolean;
  /** Null to who is banned: they hear nothing more. */
  readonly connection: RoomConnection | null;
}

/** Stands above the first message ever; in an empty room it is all there is. */
export function RoomBeginning({ room, isEmpty, connection }: RoomBeginningProps) {
  const strings = useStrings();
  const state = useSteadyState(connection ?? 'live');
  // Others may have written what has not come yet.
  const isUnknown = state === 'waiting' || (isEmpty && state !== 'live');
  const said = isEmpty ? quietText(room, strings.room) : strings.room.beginning;
  return (
    <div className={classNames(styles.beginning, isEmpty && styles.quiet)}>
      <p className={styles.beginningTitle} dir="auto">
        {room.title}
      </p>
      {room.description !== null && (
        <p className={classNames(styles.beginningText, styles.beginningDescription)} dir="auto">
          {room.description}
        </p>
      )}
      {room.status === 'SCHEDULED' && <Beginning at={room.startsAt} />}
      <p className={styles.beginningText}>{isUnknown ? strings.connection.state[state] : said}</p>
    </div>
  );
}

/** In the reader's own time. */
function Beginning({ at }: { at: string }) {
  const { lobby, locale } = useStrings();
  const now = useNow();
  const date = withClock(formatDay(at, now, { locale }), at, { locale });
  return (
    <p className={styles.beginningTime}>
      <time dateTime={at}>{lobby.starts(date, formatRelative(at, now, { locale }))}</time>
    </p>
  );
}

function quietText(room: Room, texts: ReturnType<typeof useStrings>['room']): string {
  switch (room.status) {
    case 'LIVE':
      return texts.quiet;
    case 'SCHEDULED':
      return texts.quietScheduled;
    case 'CLOSED':
      return texts.quietClosed;
    default:
      return assertNever(room.status);
  }
}

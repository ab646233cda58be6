import type { Room } from '../../chat/model';
import { RichText } from '../rich-text';
import { useStrings } from '../strings';
import { formatDay, useNow, withClock } from '../time';
import styles from './room-facts.module.css';

/** What the event is about, and when it is. */
export function RoomFacts({ room }: { room: Room }) {
  const strings = useStrings();
  const now = useNow();
  const place = { locale: strings.locale };
  return (
    <>
      <p className={styles.title} dir="auto">
        {room.title}
      </p>
      <p className={styles.description} dir="auto">
        {room.description === null ? (
          strings.room.noDescription
        ) : (
          <RichText content={room.description} isFocusable />
        )}
      </p>
      <dl className={styles.facts}>
        <dt>{strings.room.startsAt}</dt>
        <dd>{withClock(formatDay(room.startsAt, now, place), room.startsAt, place)}</dd>
      </dl>
    </>
  );
}

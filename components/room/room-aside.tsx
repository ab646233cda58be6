import type { Room } from '../../chat/model';
import { RichText } from '../rich-text';
import { useStrings } from '../strings';
import { formatClock, formatDay, useNow } from '../time';
import styles from './room-aside.module.css';

/** What the event is about, where a wide screen has the space for it. */
export function RoomAside({ room }: { room: Room }) {
  const strings = useStrings();
  const now = useNow();
  const place = { locale: strings.locale };
  return (
    <aside className={styles.aside} aria-label={strings.room.about}>
      <h2 className={styles.heading}>{strings.room.about}</h2>
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
        <dd>
          {formatDay(room.startsAt, now, place)}, {formatClock(room.startsAt, place)}
        </dd>
      </dl>
    </aside>
  );
}

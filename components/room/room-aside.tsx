import type { Room } from '../../chat/model';
import { useStrings } from '../strings';
import { RoomFacts } from './room-facts';
import styles from './room-aside.module.css';

/** What the event is about, where a wide screen has the space for it; elsewhere its title opens it. */
export function RoomAside({ room }: { room: Room }) {
  const strings = useStrings();
  return (
    <aside className={styles.aside} aria-label={strings.room.about}>
      <h2 className={styles.heading}>{strings.room.about}</h2>
      <RoomFacts room={room} />
    </aside>
  );
}

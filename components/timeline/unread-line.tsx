import { useStrings } from '../strings';
import styles from './timeline.module.css';

/** Stands above the first post that one hasn't seen. */
export function UnreadLine() {
  const { unreadMark } = useStrings().timeline;
  return (
    <div className={styles.unread} role="separator" aria-label={unreadMark}>
      <span aria-hidden="true">{unreadMark}</span>
    </div>
  );
}

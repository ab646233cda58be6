import { useStrings } from '../strings';
import { PlaceholderLines } from '../ui';
import styles from './thread-panel.module.css';

export function ThreadPlaceholder() {
  const strings = useStrings();
  return (
    <div className={styles.filler}>
      <PlaceholderLines label={strings.app.loading} count={3} />
    </div>
  );
}

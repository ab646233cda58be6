import { useStrings } from '../strings';
import { formatDay, recentDay, useNow } from '../time';
import styles from './timeline.module.css';

export function DayLine({ at }: { at: string }) {
  const strings = useStrings();
  const now = useNow();
  const place = { locale: strings.locale };
  const recent = recentDay(at, now, place);
  const text =
    recent === 0 ? strings.app.today : recent === 1 ? strings.app.yesterday : formatDay(at, now, place);
  return (
    <div className={styles.day} role="separator" aria-label={text}>
      <span aria-hidden="true">{text}</span>
    </div>
  );
}

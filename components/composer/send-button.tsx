import { SendHorizontal } from 'lucide-react';
import { useStrings } from '../strings';
import { formatDuration } from '../time';
import styles from './composer.module.css';

interface SendButtonProps {
  readonly isEnabled: boolean;
  /** Until one may send again. */
  readonly secondsLeft: number;
}

/** In slow mode it counts down until one may send again. */
export function SendButton({ isEnabled, secondsLeft }: SendButtonProps) {
  const { locale, composer } = useStrings();
  const label = secondsLeft > 0 ? composer.sendIn(formatDuration(secondsLeft, locale)) : composer.send;
  return (
    <button type="submit" className={styles.send} disabled={!isEnabled} aria-label={label} title={label}>
      {secondsLeft > 0 ? (
        <span className={styles.countdown} aria-hidden="true">
          {formatDuration(secondsLeft, locale, 'narrow')}
        </span>
      ) : (
        <SendHorizontal size={20} aria-hidden="true" className={styles.sendIcon} />
      )}
    </button>
  );
}

import { ArrowDown } from 'lucide-react';
import { useStrings } from '../strings';
import { classNames } from '../ui';
import styles from './latest-pill.module.css';

interface LatestPillProps {
  readonly isShown: boolean;
  readonly unseen: number;
  /** By a key there is no pointer, and the focus is to go along. */
  readonly onJump: (isByKey: boolean) => void;
}

/** The way back to the end for somebody who reads further up. */
export function LatestPill({ isShown, unseen, onJump }: LatestPillProps) {
  const strings = useStrings();
  if (!isShown) return null;
  const label = unseen > 0 ? strings.timeline.unseen(unseen) : strings.timeline.jumpToLatest;
  return (
    <button
      type="button"
      className={classNames(styles.pill, unseen > 0 && styles.unseen)}
      // Pressed by a pointer it leaves the focus where it is: in the text field of somebody who writes.
      onMouseDown={(event) => event.preventDefault()}
      onClick={({ detail }) => onJump(detail === 0)}
    >
      {label}
      <ArrowDown size={16} aria-hidden="true" />
    </button>
  );
}

import type { ChatError } from '../../chat/model';
import { describeError, useStrings } from '../strings';
import styles from './open-room.module.css';

/** Something failed that leaves the room usable, such as reading older messages. */
export function ErrorNotice({ error }: { error: ChatError | null }) {
  const strings = useStrings();
  if (error === null) return null;
  return (
    <p className={styles.error} role="alert">
      {describeError(strings.errors, error)}
    </p>
  );
}

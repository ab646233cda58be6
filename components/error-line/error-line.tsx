import type { ChatError } from '../../chat/model';
import { describeError, useStrings } from '../strings';
import styles from './error-line.module.css';

/** Above the buttons of a form: why what was asked for did not happen. */
export function ErrorLine({ error }: { readonly error: ChatError | null }) {
  const { errors } = useStrings();
  return (
    error !== null && (
      <p className={styles.line} role="alert">
        {describeError(errors, error)}
      </p>
    )
  );
}

import { CircleAlert, Clock } from 'lucide-react';
import type { ChatError } from '../../chat/model';
import { useStrings } from '../strings';
import { Button } from '../ui';
import styles from './unsent-state.module.css';

interface UnsentStateProps {
  readonly state: 'sending' | 'waiting' | 'failed';
  readonly error: ChatError | null;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
}

/** Under what one wrote until the server has it: on its way, why it waits, or what went wrong and what to do. */
export function UnsentState({ state, error, onRetry, onDiscard }: UnsentStateProps) {
  const strings = useStrings();
  if (state === 'sending') return <p className={styles.sending}>{strings.message.sending}</p>;
  if (state === 'waiting')
    return (
      <div className={styles.waiting}>
        <Clock size={14} aria-hidden="true" />
        {error?.code === 'SLOW_MODE' ? strings.message.waitsForSlowMode : strings.message.waitsForTurn}
        <Button look="link" onClick={onDiscard}>
          {strings.message.discard}
        </Button>
      </div>
    );
  const text = error === null ? null : strings.errors[error.code];
  return (
    <div className={styles.failed}>
      <p className={styles.reason}>
        <CircleAlert size={16} aria-hidden="true" />
        <span>
          <strong>{strings.message.notSent}.</strong> {text !== null && `${text.title} ${text.advice}`}
        </span>
      </p>
      <div className={styles.choices}>
        <Button look="link" onClick={onRetry}>
          {strings.message.retry}
        </Button>
        <Button look="link" onClick={onDiscard}>
          {strings.message.discard}
        </Button>
      </div>
    </div>
  );
}

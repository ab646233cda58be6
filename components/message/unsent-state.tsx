import { CircleAlert, Clock, Hourglass } from 'lucide-react';
import type { ChatError } from '../../chat/model';
import { describeError, useStrings } from '../strings';
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
  if (error?.code === 'HELD') return <InReview onHide={onDiscard} />;
  if (state === 'waiting') {
    const why = error?.code === 'SLOW_MODE' ? strings.message.waitsForSlowMode : strings.message.waitsForTurn;
    return <Waiting text={why} action={strings.message.discard} onAct={onDiscard} />;
  }
  return (
    <div className={styles.failed}>
      <p className={styles.reason}>
        <CircleAlert size={16} aria-hidden="true" />
        <span>
          <strong>{strings.message.notSent}.</strong> {error !== null && describeError(strings.errors, error)}
        </span>
      </p>
      <div className={styles.choices}>
        {/* As it is, it would be refused again. */}
        {error?.code !== 'BLOCKED_WORD' && (
          <Button look="link" onClick={onRetry}>
            {strings.message.retry}
          </Button>
        )}
        <Button look="link" onClick={onDiscard}>
          {strings.message.discard}
        </Button>
      </div>
    </div>
  );
}

/** It has arrived, so there is nothing to try again; it can only be put out of sight here. */
function InReview({ onHide }: { readonly onHide: () => void }) {
  const { errors, message } = useStrings();
  const { title, advice } = errors.HELD;
  return (
    <div className={styles.inReview}>
      <p className={styles.reason}>
        <Hourglass size={16} aria-hidden="true" />
        <span>
          <strong>{title}</strong> {advice}
        </span>
      </p>
      <Button look="link" onClick={onHide}>
        {message.hide}
      </Button>
    </div>
  );
}

function Waiting({ text, action, onAct }: { text: string; action: string; onAct: () => void }) {
  return (
    <div className={styles.waiting}>
      <p className={styles.reason}>
        <Clock size={14} aria-hidden="true" />
        <span>{text}</span>
      </p>
      <Button look="link" onClick={onAct}>
        {action}
      </Button>
    </div>
  );
}

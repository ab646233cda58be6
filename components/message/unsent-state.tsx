import { CircleAlert, CircleSlash, Clock, Hourglass } from 'lucide-react';
import type { ChatError } from '../../chat/model';
import { useChatApp, useStore } from '../chat-app-context';
import { describeError, useStrings } from '../strings';
import { Button } from '../ui';
import styles from './unsent-state.module.css';
import { areWordsRefused } from './words-refused';

interface UnsentStateProps {
  readonly state: 'sending' | 'waiting' | 'failed';
  readonly error: ChatError | null;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
  /** Puts its words into the text field again; undefined where nothing can be written now. */
  readonly onRewrite: (() => void) | undefined;
}

/** Under what one wrote until the server has it: on its way, why it waits, or what went wrong and what to do. */
export function UnsentState({ state, error, onRetry, onDiscard, onRewrite }: UnsentStateProps) {
  const strings = useStrings();
  if (state === 'sending') return <Sending />;
  if (error?.code === 'HELD' || error?.code === 'DISCARDED')
    return <Reviewed code={error.code} onHide={onDiscard} onRewrite={onRewrite} />;
  if (state === 'waiting') {
    const why = error?.code === 'SLOW_MODE' ? strings.message.waitsForSlowMode : strings.message.waitsForTurn;
    return <Waiting text={why} action={strings.message.discard} onAct={onDiscard} />;
  }
  const isRewritten = error !== null && areWordsRefused(error.code);
  return (
    <div className={styles.failed}>
      <p className={styles.reason}>
        <CircleAlert size={16} aria-hidden="true" />
        <span>
          <strong>{strings.message.notSent}.</strong> {error !== null && describeError(strings.errors, error)}
        </span>
      </p>
      <div className={styles.choices}>
        {!isRewritten && (
          <Button look="link" onClick={onRetry}>
            {strings.message.retry}
          </Button>
        )}
        {isRewritten && onRewrite !== undefined && (
          <Button look="link" onClick={onRewrite}>
            {strings.message.edit}
          </Button>
        )}
        <Button look="link" onClick={onDiscard}>
          {strings.message.discard}
        </Button>
      </div>
    </div>
  );
}

/** Offline it isn't even tried. */
function Sending() {
  const { message } = useStrings();
  const isOffline = useStore(useChatApp().edges.connection) === 'offline';
  return <p className={styles.sending}>{isOffline ? message.waitsForNetwork : message.sending}</p>;
}

interface ReviewedProps {
  readonly code: 'HELD' | 'DISCARDED';
  readonly onHide: () => void;
  readonly onRewrite: (() => void) | undefined;
}

/**
 * It has arrived, so there is nothing to try again: it waits for a moderator, or one decided against it. That is read out
 * when it changes.
 */
function Reviewed({ code, onHide, onRewrite }: ReviewedProps) {
  const { errors, message } = useStrings();
  const { title, advice } = errors[code];
  const Icon = code === 'HELD' ? Hourglass : CircleSlash;
  return (
    <div className={code === 'HELD' ? styles.inReview : styles.notPublished}>
      <p className={styles.reason} role="status">
        <Icon size={16} aria-hidden="true" />
        <span>
          <strong>{title}</strong> {advice}
        </span>
      </p>
      <div className={styles.choices}>
        {code === 'DISCARDED' && onRewrite !== undefined && (
          <Button look="link" onClick={onRewrite}>
            {message.edit}
          </Button>
        )}
        <Button look="link" onClick={onHide}>
          {message.hide}
        </Button>
      </div>
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

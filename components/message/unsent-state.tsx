import { CircleAlert, CircleSlash, Clock, Hourglass, type LucideIcon } from 'lucide-react';
import type { ChatError } from '../../chat/model';
import { useChatApp, useStore } from '../chat-app-context';
import { describeError, useStrings, type PageStrings } from '../strings';
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
export function UnsentState(props: UnsentStateProps) {
  const told = tell(props, useStrings());
  const isOnItsWay = props.state === 'sending';
  return (
    <div className={styles[told.look]}>
      {isOnItsWay && <Sending />}
      {/* It is there from the first moment on: what comes into it later is read out. */}
      <p className={styles.reason} role="status">
        {told.Icon !== null && (
          <>
            <told.Icon size={16} aria-hidden="true" />
            <span>
              {told.title !== '' && <strong>{told.title}</strong>} {told.text}
            </span>
          </>
        )}
      </p>
      {!isOnItsWay && <Choices {...props} />}
    </div>
  );
}

interface Told {
  readonly look: 'sending' | 'waiting' | 'failed' | 'inReview' | 'notPublished';
  readonly Icon: LucideIcon | null;
  readonly title: string;
  readonly text: string;
}

function tell({ state, error }: UnsentStateProps, { errors, message }: PageStrings): Told {
  if (state === 'sending') return { look: 'sending', Icon: null, title: '', text: '' };
  const code = error?.code;
  if (code === 'HELD')
    return { look: 'inReview', Icon: Hourglass, title: errors.HELD.title, text: errors.HELD.advice };
  if (code === 'DISCARDED')
    return { look: 'notPublished', Icon: CircleSlash, title: errors[code].title, text: errors[code].advice };
  if (state === 'waiting') {
    const text = code === 'SLOW_MODE' ? message.waitsForSlowMode : message.waitsForTurn;
    return { look: 'waiting', Icon: Clock, title: '', text };
  }
  return {
    look: 'failed',
    Icon: CircleAlert,
    title: `${message.notSent}.`,
    text: error === null ? '' : describeError(errors, error),
  };
}

/** Offline it isn't even tried. */
function Sending() {
  const { message } = useStrings();
  const isOffline = useStore(useChatApp().edges.connection) === 'offline';
  return isOffline ? message.waitsForNetwork : message.sending;
}

/** What is held has arrived: it is put away, not discarded. */
function Choices({ state, error, onRetry, onDiscard, onRewrite }: UnsentStateProps) {
  const { message } = useStrings();
  const code = error?.code;
  const hasArrived = code === 'HELD' || code === 'DISCARDED';
  const areRefused = code !== undefined && areWordsRefused(code);
  return (
    <div className={styles.choices}>
      {/* As it is, it would be refused again. */}
      {state === 'failed' && !hasArrived && !areRefused && (
        <Button look="link" onClick={onRetry}>
          {message.retry}
        </Button>
      )}
      {(areRefused || code === 'DISCARDED') && onRewrite !== undefined && (
        <Button look="link" onClick={onRewrite}>
          {message.edit}
        </Button>
      )}
      <Button look="link" onClick={onDiscard}>
        {hasArrived ? message.hide : message.discard}
      </Button>
    </div>
  );
}

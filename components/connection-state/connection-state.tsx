import type { RoomConnection } from '../../chat/ports';
import { useChatApp } from '../chat-app-context';
import { useStrings } from '../strings';
import { classNames } from '../ui';
import { useSteadyState } from './use-steady-state';
import styles from './connection-state.module.css';

/** Says quietly how the live connection is; calm while it holds, plain when it doesn't. */
export function ConnectionState({ state: actual }: { state: RoomConnection }) {
  const strings = useStrings();
  const state = useSteadyState(actual);
  return (
    <span
      role="status"
      aria-label={strings.connection.label}
      className={classNames(styles.state, styles[state])}
    >
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.text}>{strings.connection.state[state]}</span>
    </span>
  );
}

/** What a lost connection, or the wait for one, means for the person; nothing while there is nothing to say. */
export function ConnectionNotice({ state: actual }: { state: RoomConnection }) {
  const strings = useStrings();
  const { memory } = useChatApp().edges;
  const state = useSteadyState(actual);
  if (state === 'waiting') {
    const { title, advice } = strings.errors.CROWDED;
    return <p className={classNames(styles.notice, styles.calm)}>{`${title} ${advice}`}</p>;
  }
  if (state !== 'offline' && state !== 'interrupted') return null;
  return (
    <p className={styles.notice}>
      {state === 'offline' ? strings.connection.offlineText : strings.connection.interruptedText}
      {!memory.isLasting() && ` ${strings.connection.keepOpen}`}
    </p>
  );
}

import type { Strings } from '../strings';
import { Avatar } from '../ui';
import styles from './welcome-page.module.css';

/** A picture made of text: decoration, so a screen reader passes over it. */
export function SampleTalk({ strings }: { strings: Strings }) {
  return (
    <div className={styles.sample} aria-hidden="true">
      {strings.welcome.sample.map(({ name, text, isModerator }) => (
        <div key={text} className={styles.bubble}>
          <Avatar name={name} id={`sample ${name}`} />
          <div>
            <p className={styles.bubbleName}>
              {name}
              {isModerator && <span className={styles.badge}>{strings.message.moderator}</span>}
            </p>
            <p>{text}</p>
          </div>
        </div>
      ))}
    </div>
  );
}

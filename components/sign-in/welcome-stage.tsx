import { Check } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import type { Strings } from '../strings';
import { SampleTalk } from './sample-talk';
import styles from './welcome-page.module.css';

interface WelcomeStageProps {
  readonly strings: Strings;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  /** What one can do. */
  readonly children?: ReactNode;
}

/** What the welcome page says. It is also rendered beforehand, and so knows its words from outside and uses no browser. */
export function WelcomeStage({ strings, heading, children }: WelcomeStageProps) {
  const { title, text, points } = strings.welcome;
  return (
    <div className={styles.stage}>
      <div className={styles.words}>
        <h1 ref={heading} className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        <p className={styles.text}>{text}</p>
        <ul className={styles.points}>
          {points.map((point) => (
            <li key={point} className={styles.point}>
              <Check size={18} aria-hidden="true" />
              {point}
            </li>
          ))}
        </ul>
        {children}
      </div>
      <SampleTalk strings={strings} />
    </div>
  );
}

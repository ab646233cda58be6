import type { ReactNode } from 'react';
import styles from './placard.module.css';

interface PlacardProps {
  readonly title: string;
  readonly text?: string;
  readonly icon?: ReactNode;
  /** What one can do from here. */
  readonly children?: ReactNode;
  readonly isAlert?: boolean;
  readonly level?: 1 | 2;
}

/** A whole area that has only this to say: nothing here, nothing found, something failed. */
export function Placard({ title, text, icon, children, isAlert = false, level = 2 }: PlacardProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.placard} role={isAlert ? 'alert' : undefined}>
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <Heading className={styles.title}>{title}</Heading>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}

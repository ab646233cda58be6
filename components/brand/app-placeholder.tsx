'use client';

import { useStrings } from '../strings';
import { Logo } from './logo';
import styles from './app-placeholder.module.css';

/** Before anything is known, also in the prerendered page: the mark, in the middle. */
export function AppPlaceholder() {
  const strings = useStrings();
  return (
    <main className={styles.page} aria-busy="true">
      <Logo size={56} />
      <p className="visually-hidden">{strings.app.loading}</p>
    </main>
  );
}

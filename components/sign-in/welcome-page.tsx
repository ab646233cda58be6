'use client';

import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { useArrivalFocus } from '../page-arrival';
import { useAllStrings } from '../strings';
import { Button } from '../ui';
import { SampleTalk } from './sample-talk';
import { SignInForm } from './sign-in-form';
import styles from './welcome-page.module.css';

/**
 * For who is signed out. Somebody with the link of a room gets the form at once; the address stays, so signing in
 * leads straight on to the room.
 */
export function WelcomePage({ isOnTheWay = false }: { isOnTheWay?: boolean }) {
  const strings = useAllStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  useArrivalFocus(heading);
  const [form, setForm] = useState<'signIn' | 'signUp' | null>(isOnTheWay ? 'signIn' : null);
  return (
    <main className={styles.page}>
      <div className={styles.stage}>
        <div className={styles.words}>
          <h1 ref={heading} className={styles.title} tabIndex={-1}>
            {strings.welcome.title}
          </h1>
          <p className={styles.text}>{strings.welcome.text}</p>
          <ul className={styles.points}>
            {strings.welcome.points.map((point) => (
              <li key={point} className={styles.point}>
                <Check size={18} aria-hidden="true" />
                {point}
              </li>
            ))}
          </ul>
          {form === null && (
            <div className={styles.choices}>
              <Button look="secondary" size="large" className={styles.main} onClick={() => setForm('signUp')}>
                {strings.welcome.createAccount}
              </Button>
              <Button look="quiet" size="large" className={styles.other} onClick={() => setForm('signIn')}>
                {strings.welcome.signIn}
              </Button>
            </div>
          )}
        </div>
        <SampleTalk />
      </div>
      {form !== null && (
        <section className={styles.form} aria-label={strings.welcome.form}>
          {isOnTheWay && <p className={styles.onTheWay}>{strings.welcome.forRoom}</p>}
          <SignInForm initialState={form} />
        </section>
      )}
    </main>
  );
}

'use client';

import { useEffect, useRef, useState } from 'react';
import { useArrivalFocus } from '../page-arrival';
import { useAllStrings } from '../strings';
import { SignInForm } from './sign-in-form';
import { WelcomeChoices } from './welcome-choices';
import styles from './welcome-page.module.css';
import { WelcomeStage } from './welcome-stage';

/**
 * For who is signed out. Somebody with the link of a room gets the form at once; the address stays, so signing in
 * leads straight on to the room.
 */
export function WelcomePage({ isOnTheWay = false }: { isOnTheWay?: boolean }) {
  const strings = useAllStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  useArrivalFocus(heading);
  const [form, setForm] = useState<'signIn' | 'signUp' | null>(isOnTheWay ? 'signIn' : null);
  const section = useRef<HTMLElement>(null);
  // What keeps the focus everywhere comes when the browser is idle, which may be after this press.
  useEffect(() => {
    if (form !== null && !isOnTheWay) section.current?.focus();
  }, [form, isOnTheWay]);
  return (
    <main className={styles.page}>
      <WelcomeStage strings={strings} heading={heading}>
        {form === null && <WelcomeChoices strings={strings} onChoose={setForm} />}
      </WelcomeStage>
      {form !== null && (
        // It has the focus after what led here or back to its first screen, which went with the press.
        <section
          ref={section}
          className={styles.form}
          aria-label={strings.welcome.form}
          tabIndex={-1}
          data-heir
        >
          {isOnTheWay && <p className={styles.onTheWay}>{strings.welcome.forRoom}</p>}
          <SignInForm initialState={form} />
        </section>
      )}
    </main>
  );
}

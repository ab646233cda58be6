'use client';

import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useAccount } from '../chat-app-context';
import { SettingsButton } from '../settings';
import { useStrings } from '../strings';
import { Button, PageLink } from '../ui';
import { Leaving } from './late-leaving';
import { Logo } from './logo';
import styles from './top-bar.module.css';

/** The bar above every page outside a room: where one is, and who one is. */
export function TopBar() {
  const strings = useStrings();
  const state = useAccount();
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <header className={styles.bar}>
      <PageLink href="/" className={styles.home}>
        <Logo />
        <span className={styles.name}>{strings.app.name}</span>
      </PageLink>
      <div className={styles.account}>
        {state.kind === 'signed-in' && (
          <>
            <span className={styles.email}>
              <bdi>{state.email}</bdi>
            </span>
            <Button look="quiet" onClick={() => setIsLeaving(true)}>
              <LogOut size={18} aria-hidden="true" />
              <span className={styles.signOut}>{strings.app.signOut}</span>
            </Button>
            {isLeaving && <Leaving userId={state.userId} onStay={() => setIsLeaving(false)} />}
          </>
        )}
        <SettingsButton />
      </div>
    </header>
  );
}

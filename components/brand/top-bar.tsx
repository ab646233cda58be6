'use client';

import { LogOut } from 'lucide-react';
import { useAccount, useChatApp } from '../chat-app-context';
import { SettingsButton } from '../settings';
import { useStrings } from '../strings';
import { Button, PageLink } from '../ui';
import { Logo } from './logo';
import styles from './top-bar.module.css';

/** The bar above every page outside a room: where one is, and who one is. */
export function TopBar() {
  const strings = useStrings();
  const { account } = useChatApp();
  const state = useAccount();
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
            <Button look="quiet" onClick={() => void account.signOut()}>
              <LogOut size={18} aria-hidden="true" />
              <span className={styles.signOut}>{strings.app.signOut}</span>
            </Button>
          </>
        )}
        <SettingsButton />
      </div>
    </header>
  );
}

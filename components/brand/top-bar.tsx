'use client';

import { useAccount } from '../chat-app-context';
import { useEmbed } from '../embed';
import { SignOutButton } from '../leaving';
import { SettingsButton } from '../settings';
import { useStrings } from '../strings';
import { PageLink } from '../ui';
import { Logo } from './logo';
import styles from './top-bar.module.css';

/** The bar above every page outside a room: where one is, and who one is. */
export function TopBar() {
  const strings = useStrings();
  const state = useAccount();
  // In somebody else's page there is nothing else of this site to go to.
  const isEmbedded = useEmbed() !== null;
  return (
    <header className={styles.bar}>
      {!isEmbedded && (
        <PageLink href="/" className={styles.home}>
          <Logo />
          <span className={styles.name}>{strings.app.name}</span>
        </PageLink>
      )}
      <div className={styles.account}>
        {state.kind === 'signed-in' && (
          <>
            <span className={styles.email}>
              <bdi>{state.email}</bdi>
            </span>
            <SignOutButton userId={state.userId}>
              <span className={styles.signOut}>{strings.app.signOut}</span>
            </SignOutButton>
          </>
        )}
        <SettingsButton />
      </div>
    </header>
  );
}

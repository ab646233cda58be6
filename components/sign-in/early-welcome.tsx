import { AppPlaceholder, TopBarOutline } from '../brand';
import { english } from '../strings';
import { WelcomeChoices } from './welcome-choices';
import styles from './early-welcome.module.css';
import { WelcomeStage } from './welcome-stage';
import page from './welcome-page.module.css';

/**
 * The first page as it is rendered beforehand. Most who see it are new here: they read the welcome while the app loads,
 * where the script in the head of the page (early-look) finds that nobody was signed in and that English is read.
 */
export function EarlyWelcome() {
  return (
    <>
      <div className={styles.mark}>
        <AppPlaceholder />
      </div>
      <div className={styles.welcome} aria-busy="true">
        <TopBarOutline name={english.app.name} />
        <main className={page.page}>
          <WelcomeStage strings={english}>
            <WelcomeChoices strings={english} />
          </WelcomeStage>
        </main>
      </div>
    </>
  );
}

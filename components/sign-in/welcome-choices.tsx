import type { Strings } from '../strings';
import { Button, classNames } from '../ui';
import styles from './welcome-page.module.css';

interface WelcomeChoicesProps {
  readonly strings: Strings;
  /** Without it nothing can be chosen yet: their place is kept. */
  readonly onChoose?: (form: 'signIn' | 'signUp') => void;
}

export function WelcomeChoices({ strings, onChoose }: WelcomeChoicesProps) {
  const choose = (form: 'signIn' | 'signUp') => onChoose && (() => onChoose(form));
  return (
    <div className={classNames(styles.choices, onChoose === undefined && styles.later)}>
      <Button look="secondary" size="large" className={styles.main} onClick={choose('signUp')}>
        {strings.welcome.createAccount}
      </Button>
      <Button look="quiet" size="large" className={styles.other} onClick={choose('signIn')}>
        {strings.welcome.signIn}
      </Button>
    </div>
  );
}

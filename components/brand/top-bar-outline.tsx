import { Logo } from './logo';
import styles from './top-bar.module.css';

/** The bar as it is rendered beforehand, when nobody knows who looks at it. */
export function TopBarOutline({ name }: { name: string }) {
  return (
    <header className={styles.bar}>
      <span className={styles.home}>
        <Logo />
        <span className={styles.name}>{name}</span>
      </span>
    </header>
  );
}

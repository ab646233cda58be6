import { avatarHue, initials } from './initials';
import styles from './avatar.module.css';

/** A face for a name: two letters on a colour that stays with the person. Says nothing that the name doesn't. */
export function Avatar({ name, id, size = 36 }: { name: string; id: string; size?: number }) {
  return (
    <span
      className={styles.avatar}
      aria-hidden="true"
      style={{ '--hue': avatarHue(id), '--size': `${size}px` } as React.CSSProperties}
    >
      {initials(name)}
    </span>
  );
}

import type { MouseEvent, ReactNode } from 'react';
import styles from './post-action.module.css';

interface PostActionProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isActive: boolean;
  readonly opensMenu?: boolean;
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
}

export function PostAction({ label, icon, isActive, opensMenu = false, onClick }: PostActionProps) {
  return (
    <button
      type="button"
      className={styles.action}
      aria-label={label}
      title={label}
      aria-haspopup={opensMenu ? 'menu' : undefined}
      tabIndex={isActive ? 0 : -1}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}

import type { ReactNode } from 'react';
import styles from './post-action.module.css';

interface PostActionProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isActive: boolean;
  readonly onClick: () => void;
}

export function PostAction({ label, icon, isActive, onClick }: PostActionProps) {
  return (
    <button
      type="button"
      className={styles.action}
      aria-label={label}
      title={label}
      tabIndex={isActive ? 0 : -1}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}

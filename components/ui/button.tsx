import type { ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names';
import styles from './button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'link' | 'danger';
  readonly size?: 'normal' | 'large';
}

export function Button({ look = 'secondary', size = 'normal', className, type, ...rest }: ButtonProps) {
  return (
    <button
      type={type ?? 'button'}
      className={classNames(styles.button, styles[look], size === 'large' && styles.large, className)}
      {...rest}
    />
  );
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What the icon means: its accessible name and its tooltip. */
  readonly label: string;
}

export function IconButton({ label, className, type, children, ...rest }: IconButtonProps) {
  return (
    <button
      type={type ?? 'button'}
      aria-label={label}
      title={label}
      className={classNames(styles.icon, className)}
      {...rest}
    >
      {children}
    </button>
  );
}

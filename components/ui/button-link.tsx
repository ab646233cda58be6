import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { PageLink } from './page-link';
import styles from './button.module.css';

interface ButtonLinkProps {
  readonly href: string;
  readonly look?: 'primary' | 'secondary';
  readonly children: ReactNode;
}

/** Goes somewhere, and looks like a button. */
export function ButtonLink({ href, look = 'primary', children }: ButtonLinkProps) {
  return (
    <PageLink href={href} className={classNames(styles.button, styles[look])}>
      {children}
    </PageLink>
  );
}

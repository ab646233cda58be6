import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './quotation.module.css';

interface QuotationProps {
  /** Whose words they are, above them. */
  readonly by?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Somebody's words, set apart: in their own direction, and the bar where the page's reading begins. */
export function Quotation({ by, className, children }: QuotationProps) {
  return (
    <blockquote className={classNames(styles.quotation, className)}>
      {by}
      <span dir="auto">{children}</span>
    </blockquote>
  );
}

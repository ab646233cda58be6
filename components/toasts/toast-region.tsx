'use client';

import { useRef } from 'react';
import { latePart, usePrefetch } from '../late-part';
import type { Toast } from './put-toast';
import styles from './toasts.module.css';

interface ToastRegionProps {
  readonly toasts: readonly Toast[];
  readonly onGone: (id: number) => void;
}

const ToastLines = latePart('what is said', async () => (await import('./toast-lines')).ToastLines);

const lateParts = [ToastLines];

/** There before there is anything to say, for a screen reader hears only what changes in a region that it knows. */
export function ToastRegion({ toasts, onGone }: ToastRegionProps) {
  usePrefetch(lateParts);
  const lastFocus = useRef<HTMLElement | null>(null);
  const region = useRef<HTMLDivElement>(null);
  const gone = (id: number, hadFocus: boolean) => {
    if (hadFocus) lastFocus.current?.focus({ preventScroll: true });
    onGone(id);
  };
  const lines = (areProblems: boolean) => {
    const said = toasts.filter(({ isProblem }) => isProblem === areProblems);
    return said.length > 0 && <ToastLines toasts={said} region={region} onGone={gone} />;
  };
  return (
    <div
      ref={region}
      className={styles.region}
      onFocus={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
          lastFocus.current = relatedTarget;
      }}
    >
      <div role="alert">{lines(true)}</div>
      <div role="status">{lines(false)}</div>
    </div>
  );
}

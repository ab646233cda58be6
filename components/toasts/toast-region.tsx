'use client';

import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStrings } from '../strings';
import { Button, classNames, IconButton } from '../ui';
import type { Toast } from './toasts-context';
import styles from './toasts.module.css';
import { useToastPlace } from './use-toast-place';

interface ToastRegionProps {
  readonly toasts: readonly Toast[];
  readonly onGone: (id: number) => void;
}

/** There before there is anything to say, for a screen reader hears only what changes in a region that it knows. */
export function ToastRegion({ toasts, onGone }: ToastRegionProps) {
  const lastFocus = useRef<HTMLElement | null>(null);
  const region = useRef<HTMLDivElement>(null);
  useToastPlace(region, toasts.length > 0);
  const lines = (areProblems: boolean) =>
    toasts
      .filter(({ isProblem }) => isProblem === areProblems)
      .map((toast) => (
        <ToastLine
          key={toast.id}
          toast={toast}
          onGone={(hadFocus) => {
            if (hadFocus) lastFocus.current?.focus({ preventScroll: true });
            onGone(toast.id);
          }}
        />
      ));
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

/** Milliseconds that a line stays when nobody touches it: long enough to read it and to reach its button. */
const stay = { said: 10_000, problem: 20_000 };

function ToastLine({ toast, onGone }: { toast: Toast; onGone: (hadFocus: boolean) => void }) {
  const strings = useStrings();
  const line = useRef<HTMLDivElement>(null);
  const [isHeld, setIsHeld] = useState(false);
  const goneRef = useRef(onGone);
  useEffect(() => {
    goneRef.current = onGone;
  });
  const leave = () => goneRef.current(line.current?.contains(document.activeElement) ?? false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => goneRef.current(false), toast.isProblem ? stay.problem : stay.said);
    return () => clearTimeout(timer);
  }, [isHeld, toast.isProblem]);
  const { undo } = toast;
  return (
    <div
      ref={line}
      data-toast
      className={classNames(styles.toast, toast.isProblem && styles.problem)}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <span className={styles.text}>{toast.text}</span>
      {undo !== null && (
        <Button
          look="link"
          className={styles.undo}
          onClick={() => {
            leave();
            undo();
          }}
        >
          {strings.app.undo}
        </Button>
      )}
      <IconButton label={strings.app.dismiss} className={styles.dismiss} onClick={leave}>
        <X size={18} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

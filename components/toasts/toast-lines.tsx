'use client';

import { X } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useStrings } from '../strings';
import { Button, classNames, IconButton } from '../ui';
import type { Toast } from './put-toast';
import styles from './toasts.module.css';
import { useToastPlace } from './use-toast-place';

interface ToastLinesProps {
  readonly toasts: readonly Toast[];
  readonly region: RefObject<HTMLElement | null>;
  readonly onGone: (id: number, hadFocus: boolean) => void;
}

/** What is said now; its script comes when the browser is idle, or with the first line. */
export function ToastLines({ toasts, region, onGone }: ToastLinesProps) {
  useToastPlace(region);
  return toasts.map((toast) => (
    <ToastLine key={toast.id} toast={toast} onGone={(hadFocus) => onGone(toast.id, hadFocus)} />
  ));
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

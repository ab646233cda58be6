'use client';

import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { IconButton } from './button';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Over everything else until it is answered: by its buttons or Escape, and not by a click beside it, which would take
 * away what was written in it. The browser keeps the focus inside and gives it back.
 */
export function Dialog({ title, closeLabel, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before it is taken out of the document, for one that is out can't give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Who opens a form is about to write.
    element?.querySelector<HTMLElement>('form :is(input, textarea, select)')?.focus();
    // Closing gives the focus back; a dialog that is only taken away wouldn't.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // React takes it away; closed by the browser first, it would be gone before it is unmounted.
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        // Escape closes this and not also the panel behind it.
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton label={closeLabel} onClick={onClose}>
          <X size={20} aria-hidden="true" />
        </IconButton>
      </div>
      {children}
    </dialog>
  );
}

/** The choices at the end of a dialog. */
export function DialogChoices({ children }: { children: ReactNode }) {
  return <div className={styles.choices}>{children}</div>;
}

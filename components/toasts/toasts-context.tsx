'use client';

import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { putToast, type Toast, type ToastContent } from './put-toast';
import { ToastRegion } from './toast-region';

interface Done {
  /** What it is about: it takes the place of what was said about the same before. */
  readonly subject: string;
  readonly undo?: (() => void) | undefined;
}

/** Says in a corner what was done, and how to take it back. */
export interface Toasts {
  say(text: string, done?: Done): void;
  complain(text: string): void;
}

const ToastsContext = createContext<Toasts | null>(null);

export function ToastsProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Toast[]>([]);
  const lastId = useRef(0);
  const add = useCallback((content: ToastContent) => {
    lastId.current += 1;
    const toast = { ...content, id: lastId.current };
    setShown((before) => putToast(before, toast));
  }, []);
  const toasts = useMemo<Toasts>(
    () => ({
      say: (text, done) =>
        add({ text, isProblem: false, subject: done?.subject ?? null, undo: done?.undo ?? null }),
      complain: (text) => add({ text, isProblem: true, subject: null, undo: null }),
    }),
    [add],
  );
  const remove = useCallback((id: number) => {
    setShown((before) => before.filter((toast) => toast.id !== id));
  }, []);
  return (
    <ToastsContext value={toasts}>
      {children}
      <ToastRegion toasts={shown} onGone={remove} />
    </ToastsContext>
  );
}

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (toasts === null) throw new Error('unable to say anything; ToastsProvider is missing above');
  return toasts;
}

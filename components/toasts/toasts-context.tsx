'use client';

import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { ToastRegion } from './toast-region';

export interface ToastContent {
  readonly text: string;
  /** What went wrong is read out at once and stays longer. */
  readonly isProblem: boolean;
  readonly undo: (() => void) | null;
}

export interface Toast extends ToastContent {
  readonly id: number;
}

/** Says in a corner what was done, and how to take it back. */
export interface Toasts {
  say(text: string, undo?: () => void): void;
  complain(text: string): void;
}

const ToastsContext = createContext<Toasts | null>(null);

/** So many at once; the oldest goes first. */
const maximumShown = 3;

export function ToastsProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Toast[]>([]);
  const lastId = useRef(0);
  const add = useCallback((content: ToastContent) => {
    lastId.current += 1;
    const toast = { ...content, id: lastId.current };
    setShown((before) => [...before, toast].slice(-maximumShown));
  }, []);
  const toasts = useMemo<Toasts>(
    () => ({
      say: (text, undo) => add({ text, isProblem: false, undo: undo ?? null }),
      complain: (text) => add({ text, isProblem: true, undo: null }),
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

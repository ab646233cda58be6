'use client';

import { useLayoutEffect, useReducer } from 'react';
import { withHeadOf } from './head-change';

interface Stepped<R> {
  readonly rows: readonly R[];
  readonly target: readonly R[];
  /** These rows differ from those shown before at the head, and nowhere else that changes their number. */
  readonly isShift: boolean;
}

function step<R extends { readonly key: string }>(shown: Stepped<R>, target: readonly R[]): Stepped<R> {
  const headFirst = withHeadOf(shown.rows, target);
  return { rows: headFirst ?? target, target, isShift: headFirst !== null };
}

/**
 * Rows for a list that counts them: it can be told that rows came or went at the head, or it takes them for
 * changes at the end. When both happened in one flush the head's change is drawn first, alone; the rest follows
 * before the browser paints.
 */
export function useSteppedRows<R extends { readonly key: string }>(target: readonly R[]): Stepped<R> {
  const [held, hold] = useReducer(
    (_: Stepped<R>, next: Stepped<R>) => next,
    target,
    (rows): Stepped<R> => ({ rows, target: rows, isShift: false }),
  );
  const stepped = held.target === target ? held : step(held, target);
  if (stepped !== held) hold(stepped);
  useLayoutEffect(() => {
    if (stepped.rows !== stepped.target)
      hold({ rows: stepped.target, target: stepped.target, isShift: false });
  }, [stepped]);
  return stepped;
}

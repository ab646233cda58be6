'use client';

import { useLayoutEffect, useReducer } from 'react';
import { withChangeAbove } from './head-change';
import type { ReaderPlace } from './reader-place';

interface Stepped<R> {
  readonly rows: readonly R[];
  readonly target: readonly R[];
  /** These rows differ from those shown before above what is on the screen, and nowhere else that changes their number. */
  readonly isShift: boolean;
}

function step<R extends { readonly key: string }>(
  shown: Stepped<R>,
  target: readonly R[],
  pivotKey: string | null,
): Stepped<R> {
  const aboveFirst = withChangeAbove(shown.rows, target, pivotKey);
  return { rows: aboveFirst ?? target, target, isShift: aboveFirst !== null };
}

/**
 * Rows for a list that counts them: it can be told that rows came or went above what is on the screen, or it takes
 * them for changes below. When both happened in one flush the change above is drawn first, alone; the rest follows
 * before the browser paints.
 */
export function useSteppedRows<R extends { readonly key: string }>(
  target: readonly R[],
  place: ReaderPlace | null,
): Stepped<R> {
  const [held, hold] = useReducer(
    (_: Stepped<R>, next: Stepped<R>) => next,
    target,
    (rows): Stepped<R> => ({ rows, target: rows, isShift: false }),
  );
  const stepped = held.target === target ? held : step(held, target, place?.anchor?.key ?? null);
  if (stepped !== held) hold(stepped);
  useLayoutEffect(() => {
    if (stepped.rows !== stepped.target)
      hold({ rows: stepped.target, target: stepped.target, isShift: false });
  }, [stepped]);
  return stepped;
}

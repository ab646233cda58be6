'use client';

import { useMemo } from 'react';
import { useStrings } from '../strings';
import { localDay } from '../time';
import { createRowArranger, type Placement, type TimelineRow } from './timeline-rows';

/** Rows in the person's own days. */
export function useArrangedRows<T extends object, P extends Placement>(
  items: readonly T[],
  placementOf: (item: T) => P,
): readonly TimelineRow<T, P>[] {
  const { locale } = useStrings();
  const arrange = useMemo(
    () => createRowArranger(placementOf, (iso) => localDay(iso, { locale })),
    [placementOf, locale],
  );
  return useMemo(() => arrange(items), [arrange, items]);
}

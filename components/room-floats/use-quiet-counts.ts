'use client';

import { useEffect, useState } from 'react';
import type { RoomFloats } from '../../chat/ports';

type Counts = Readonly<Record<string, number>>;

/** Milliseconds without a reaction, after which the numbers go. */
const silence = 5_000;

/** How often each was tapped since it was quiet last: what floats, for who doesn't want anything to float. */
export function useQuietCounts(floats: RoomFloats): Counts {
  const [counts, setCounts] = useState<Counts>({});
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = floats.subscribe((burst) => {
      clearTimeout(timer);
      timer = setTimeout(() => setCounts({}), silence);
      setCounts((before) => {
        const sums = Object.entries(burst.counts).map(
          ([emoji, count]) => [emoji, (before[emoji] ?? 0) + count] as const,
        );
        return { ...before, ...Object.fromEntries(sums) };
      });
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [floats]);
  return counts;
}

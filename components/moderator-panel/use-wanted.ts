'use client';

import { useState } from 'react';

/** Shows what was chosen while it is on its way, so that a switch stays where the finger put it. */
export function useWanted<T>(
  value: T,
  set: (wanted: T) => Promise<unknown>,
): readonly [T, (wanted: T) => void] {
  const [wanted, setWanted] = useState<{ readonly value: T } | null>(null);
  const choose = (next: T) => {
    const mine = { value: next };
    const done = () => setWanted((current) => (current === mine ? null : current));
    setWanted(mine);
    set(next).then(done, done);
  };
  return [wanted === null ? value : wanted.value, choose];
}

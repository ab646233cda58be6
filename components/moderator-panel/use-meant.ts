'use client';

import { useEffect, useRef, useState } from 'react';
import { TakenOver } from './taken-over';

/** Runs what a button does, unless somebody else has just turned it into its opposite. */
export function useMeant(isTurned: boolean): (run: () => void) => void {
  const [button] = useState(() => new TakenOver());
  const before = useRef(isTurned);
  useEffect(() => {
    if (before.current === isTurned) return;
    before.current = isTurned;
    button.changed(performance.now());
  }, [isTurned, button]);
  return (run) => {
    if (!button.isMeant(performance.now())) return;
    button.asked();
    run();
  };
}

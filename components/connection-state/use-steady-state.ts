'use client';

import { useEffect, useState } from 'react';
import type { RoomConnection } from '../../chat/ports';

/** Milliseconds. Most interruptions are over before anybody would have noticed. */
const patience = 3_000;

/** The connection as it is worth saying: good news at once, a lost connection or missed messages only when it stays so. */
export function useSteadyState(state: RoomConnection): RoomConnection {
  const [shown, setShown] = useState(state);
  useEffect(() => {
    if (state === shown) return undefined;
    const timer = setTimeout(
      () => setShown(state),
      shown === 'live' || state === 'catching-up' ? patience : 0,
    );
    return () => clearTimeout(timer);
  }, [state, shown]);
  return state === 'live' ? state : shown;
}

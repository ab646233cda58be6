'use client';

import { useCallback, useMemo, useState } from 'react';
import { following, followScroll, type Following, type Scrolled } from './following';

export interface FollowingControl {
  readonly state: Following;
  readonly scrolled: (scrolled: Scrolled) => void;
  /** To a place that was asked for, away from the end. */
  readonly leave: (newestKey: string | null) => void;
  /** To the newest item, and on with it. */
  readonly jump: () => void;
}

export function useFollowing(): FollowingControl {
  const [state, setState] = useState<Following>(following);
  const scrolled = useCallback((event: Scrolled) => setState((held) => followScroll(held, event)), []);
  const jump = useCallback(() => setState(following), []);
  const leave = useCallback(
    (lastSeenKey: string | null) =>
      setState((held) => (held.kind === 'reading' ? held : { kind: 'reading', lastSeenKey })),
    [],
  );
  return useMemo(() => ({ state, scrolled, leave, jump }), [state, scrolled, leave, jump]);
}

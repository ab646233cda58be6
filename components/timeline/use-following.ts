'use client';

import { useCallback, useMemo, useState } from 'react';
import { following, type Following } from './following';

export interface FollowingControl {
  readonly state: Following;
  /** Away from the end, where this was the newest post that the server has. */
  readonly leave: (lastSeenId: string | null) => void;
  /** To the newest item, and on with it. */
  readonly jump: () => void;
}

export function useFollowing(): FollowingControl {
  const [state, setState] = useState<Following>(following);
  const jump = useCallback(() => setState(following), []);
  const leave = useCallback(
    (lastSeenId: string | null) =>
      setState((held) => (held.kind === 'reading' ? held : { kind: 'reading', lastSeenId })),
    [],
  );
  return useMemo(() => ({ state, leave, jump }), [state, leave, jump]);
}

'use client';

import { useEffect } from 'react';
import type { FollowingControl } from './use-following';

/** Tells whose list it is whether the reader is at its end, for what they look at has to be held. */
export function useReaderPlace(
  session: { follow(): void; leaveEnd(): void },
  control: FollowingControl,
): void {
  const isFollowing = control.state.kind === 'following';
  useEffect(() => {
    if (isFollowing) session.follow();
    else session.leaveEnd();
  }, [isFollowing, session]);
}

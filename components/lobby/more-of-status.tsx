'use client';

import { useState } from 'react';
import type { MoreRooms } from '../../chat/ports';
import { useStrings } from '../strings';
import { Button } from '../ui';
import styles from './lobby-page.module.css';

/** Below the rooms of a status: the way to those that are not listed yet. */
export function MoreOfStatus({ more, onMore }: { more: MoreRooms; onMore: () => void }) {
  const strings = useStrings();
  const [wasMore, setWasMore] = useState(false);
  if (!wasMore && more !== 'none') setWasMore(true);
  if (!wasMore) return null;
  if (more === 'none')
    // The button that shows the last there are goes, and leaves the focus to this.
    return (
      <p className={styles.more} tabIndex={-1} data-heir>
        {strings.lobby.all}
      </p>
    );
  return (
    <div className={styles.more}>
      {more === 'failed' && <p role="alert">{strings.lobby.moreFailed}</p>}
      {/* Not disabled while it reads: the focus would be lost with it. */}
      <Button aria-disabled={more === 'loading'} onClick={onMore}>
        {more === 'loading'
          ? strings.app.loading
          : more === 'failed'
            ? strings.app.tryAgain
            : strings.lobby.more}
      </Button>
    </div>
  );
}

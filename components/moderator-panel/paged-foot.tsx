'use client';

import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { PagedList, PagedView } from '../../chat/ports';
import { useAllStrings } from '../strings';
import { Button } from '../ui';
import styles from './moderator-panel.module.css';

interface PagedFootProps<T> {
  readonly list: Pick<PagedList<T>, 'loadMore' | 'refresh'>;
  readonly view: PagedView<T>;
  /** False where the list beside it is refreshed for both; what failed can be read again all the same. */
  readonly hasRefresh?: boolean;
}

/** Below a list that is loaded in pages: what went wrong, what more there is, and reading it anew. */
export function PagedFoot<T>({ list, view, hasRefresh = true }: PagedFootProps<T>) {
  const strings = useAllStrings();
  const { error } = view;
  const [isSaid, setIsSaid] = useState(false);
  // Of a list that came whole nobody has to be told that this is all.
  if (!isSaid && (view.hasMore || error !== null)) setIsSaid(true);
  return (
    <div className={styles.foot}>
      {error !== null && (
        <p className={styles.problem} role="alert">
          {strings.errors[error.code].title} {strings.errors[error.code].advice}
        </p>
      )}
      {isSaid && !view.hasMore && error === null && (
        // The button that loads the last there is goes, and leaves the focus to this.
        <p className={styles.state} tabIndex={-1} data-heir>
          {strings.moderation.panel.all}
        </p>
      )}
      {view.phase !== 'loading' && (
        <div className={styles.buttons}>
          {view.hasMore && (
            // Not disabled while it reads: the focus would be lost with it.
            <Button aria-disabled={view.isLoading} onClick={() => list.loadMore()}>
              {view.isLoading ? strings.app.loading : strings.moderation.panel.more}
            </Button>
          )}
          {(hasRefresh || error !== null) && (
            <Button look="quiet" onClick={() => list.refresh()}>
              <RotateCw size={18} aria-hidden="true" />
              {error === null ? strings.moderation.panel.refresh : strings.app.tryAgain}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

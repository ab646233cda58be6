'use client';

import { RotateCw } from 'lucide-react';
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
  return (
    <>
      {error !== null && (
        <p className={styles.problem} role="alert">
          {strings.errors[error.code].title} {strings.errors[error.code].advice}
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
    </>
  );
}

'use client';

import { RotateCw } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
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
  const foot = useRef<HTMLDivElement>(null);
  const focus = useFocusInside(foot);
  const [isSaid, setIsSaid] = useState(false);
  // Of a list that came whole nobody has to be told that this is all.
  if (!isSaid && (view.hasMore || error !== null)) setIsSaid(true);
  return (
    <div ref={foot} className={styles.foot} {...focus}>
      {error !== null && (
        <p className={styles.problem} role="alert">
          {strings.errors[error.code].title} {strings.errors[error.code].advice}
        </p>
      )}
      {isSaid && !view.hasMore && error === null && (
        <p className={styles.state} tabIndex={-1} data-end>
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

/** The button that loads the last there is goes with it: what says so then has the focus. */
function useFocusInside(foot: RefObject<HTMLElement | null>) {
  const isInside = useRef(false);
  useLayoutEffect(() => {
    if (!isInside.current || document.activeElement !== document.body) return;
    foot.current?.querySelector<HTMLElement>('[data-end], button')?.focus();
  });
  return {
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      // What is taken away leaves to nowhere.
      if (relatedTarget !== null) isInside.current = false;
    },
  };
}

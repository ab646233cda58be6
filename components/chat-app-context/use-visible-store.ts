'use client';

import { useMemo } from 'react';
import type { Store } from '../../chat/ports';
import { useStore } from './use-store';

/** For a store that works while somebody listens: a page that is out of sight doesn't. */
export function useVisibleStore<T>(store: Store<T>): T {
  return useStore(useMemo(() => whileVisible(store), [store]));
}

function whileVisible<T>(store: Store<T>): Store<T> {
  return {
    getSnapshot: () => store.getSnapshot(),
    subscribe(listener) {
      let leave: (() => void) | null = null;
      const follow = () => {
        if (document.hidden) leave?.();
        leave = document.hidden ? null : (leave ?? store.subscribe(listener));
      };
      document.addEventListener('visibilitychange', follow);
      follow();
      return () => {
        document.removeEventListener('visibilitychange', follow);
        leave?.();
      };
    },
  };
}

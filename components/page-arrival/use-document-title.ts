'use client';

import { useEffect } from 'react';
import { useStrings } from '../strings';

/**
 * A tab, a bookmark and a screen reader say where one is; a static export can't know it. Every page says its own: the
 * router writes the exported page's title, too, at a moment of its own.
 */
export function useDocumentTitle(title: string): void {
  const strings = useStrings();
  const wanted = `${title} · ${strings.app.name}`;
  useEffect(() => {
    const assert = () => {
      if (document.title !== wanted) document.title = wanted;
    };
    assert();
    const watch = new MutationObserver(assert);
    watch.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => {
      watch.disconnect();
    };
  }, [wanted]);
}

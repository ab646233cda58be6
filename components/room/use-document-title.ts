'use client';

import { useEffect } from 'react';
import { useStrings } from '../strings';

/** A tab and a bookmark say which room this is; a static export can't know it. */
export function useDocumentTitle(title: string): void {
  const strings = useStrings();
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · ${strings.app.name}`;
    return () => {
      document.title = before;
    };
  }, [title, strings]);
}

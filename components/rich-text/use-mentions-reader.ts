'use client';

import { useMemo } from 'react';
import { useMentionFinder } from '../mentions';
import { mentionsReader } from './split-text';

/** Whether a post of somebody else names the reader. */
export function useMentionsReader(content: string, isOwn: boolean): boolean {
  const finder = useMentionFinder(content);
  return useMemo(() => !isOwn && mentionsReader(content, finder), [isOwn, content, finder]);
}

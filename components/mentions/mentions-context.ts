'use client';

import { createContext, useCallback, useContext, useEffect, useSyncExternalStore } from 'react';
import { mayMention, type MentionFinder } from './mention';
import { People } from './people';

const PeopleContext = createContext<People>(new People());

export const PeopleProvider = PeopleContext.Provider;

export function usePeople(): People {
  return useContext(PeopleContext);
}

/** What finds names in this text; null if it can't mention any. A text without an @ is not drawn anew for somebody new. */
export function useMentionFinder(text: string): MentionFinder | null {
  const people = usePeople();
  const isOpen = mayMention(text);
  useEffect(() => {
    if (isOpen) void people.wake();
  }, [people, isOpen]);
  const getSnapshot = useCallback(() => (isOpen ? people.getSnapshot() : null), [people, isOpen]);
  return useSyncExternalStore(people.subscribe, getSnapshot, getSnapshot);
}

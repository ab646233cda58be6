'use client';

import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { ReactionStore } from '../../chat/ports';
import { useStrings } from '../strings';
import { useToasts } from '../toasts';

export interface Reactions {
  readonly store: ReactionStore;
  /** Whether the server takes a reaction from this person now. */
  readonly canReact: boolean;
  /** Says why, if it had to be put back. */
  readonly react: (messageId: string, emoji: string, isOn: boolean) => Promise<void>;
}

const ReactionsContext = createContext<Reactions | null>(null);

interface ReactionsProviderProps {
  readonly store: ReactionStore;
  readonly canReact: boolean;
  readonly children: ReactNode;
}

/** Gives every message of the room its reactions. */
export function ReactionsProvider({ store, canReact, children }: ReactionsProviderProps) {
  const strings = useStrings();
  const toasts = useToasts();
  const reactions = useMemo<Reactions>(
    () => ({
      store,
      canReact,
      react: async (messageId, emoji, isOn) => {
        const outcome = await store.react(messageId, emoji, isOn);
        if (outcome.ok) return;
        const { title, advice } = strings.errors[outcome.error.code];
        toasts.complain(`${title} ${advice}`);
      },
    }),
    [store, canReact, strings, toasts],
  );
  return <ReactionsContext.Provider value={reactions}>{children}</ReactionsContext.Provider>;
}

export function useReactions(): Reactions {
  const reactions = useContext(ReactionsContext);
  if (reactions === null) throw new Error('unable to react; there is no ReactionsProvider above');
  return reactions;
}

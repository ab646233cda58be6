'use client';

import { createContext, useContext } from 'react';
import type { Visit } from '../../chat/create-visit';
import type { AccountState } from '../../chat/ports';
import { useStore } from './use-store';

const ChatAppContext = createContext<Visit | null>(null);

export const ChatAppProvider = ChatAppContext.Provider;

/** What every page has of the application; the lobby and a room are opened by their own pages. */
export function useChatApp(): Visit {
  const app = useContext(ChatAppContext);
  if (app === null) throw new Error('unable to use the chat; ChatAppProvider is missing above');
  return app;
}

export function useAccount(): AccountState {
  return useStore(useChatApp().account);
}

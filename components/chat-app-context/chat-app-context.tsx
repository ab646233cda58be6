'use client';

import { createContext, useContext } from 'react';
import type { AccountState, ChatApp } from '../../chat/ports';
import { useStore } from './use-store';

const ChatAppContext = createContext<ChatApp | null>(null);

export const ChatAppProvider = ChatAppContext.Provider;

export function useChatApp(): ChatApp {
  const app = useContext(ChatAppContext);
  if (app === null) throw new Error('unable to use the chat; ChatAppProvider is missing above');
  return app;
}

export function useAccount(): AccountState {
  return useStore(useChatApp().account);
}

'use client';

import { createContext, useContext, type ReactNode } from 'react';
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

const MeanwhileContext = createContext<ReactNode>(null);

interface StartedAppProps {
  /** Rendered beforehand: shown until a browser has started the app, and by `Meanwhile`. */
  readonly meanwhile: ReactNode;
  readonly children: ReactNode;
}

/** A page of the app. The prerendered one has no browser to connect from. */
export function StartedApp({ meanwhile, children }: StartedAppProps) {
  const app = useContext(ChatAppContext);
  return <MeanwhileContext value={meanwhile}>{app === null ? meanwhile : children}</MeanwhileContext>;
}

/** What stood in the page before the app had started, for as long as there is nothing better. */
export function Meanwhile(): ReactNode {
  return useContext(MeanwhileContext);
}

'use client';

import { useSyncExternalStore, type ReactNode } from 'react';
import type { ChatApp } from '../chat/ports';
import { createChatApp } from '../client/create-chat-app';
import { readOutputs } from '../client/outputs';
import { ChatAppProvider } from '../components/chat-app-context';
import { AppPlaceholder } from '../components/brand';
import { StringsProvider } from '../components/strings';

let app: ChatApp | undefined;

/** One for the whole visit, made when the browser first needs it. */
function getApp(): ChatApp {
  app ??= createChatApp(readOutputs());
  return app;
}

const neverChanges = () => () => undefined;

/** Gives the pages their `ChatApp`; the prerendered page shows an outline, for it has no browser to connect from. */
export function BrowserApp({ children }: { children: ReactNode }) {
  const chatApp = useSyncExternalStore<ChatApp | null>(neverChanges, getApp, () => null);
  if (chatApp === null) return <AppPlaceholder />;
  return (
    <StringsProvider>
      <ChatAppProvider value={chatApp}>{children}</ChatAppProvider>
    </StringsProvider>
  );
}

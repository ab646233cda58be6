'use client';

import { useDeferredValue, useSyncExternalStore, type ReactNode } from 'react';
import { createVisit, type Visit } from '../chat/create-visit';
import type { Preferences, PreferenceStore } from '../chat/ports';
import { createEdges } from '../client/create-edges';
import { readOutputs } from '../client/outputs';
import { ChatAppProvider, useStore } from '../components/chat-app-context';
import { AppPlaceholder } from '../components/brand';
import { parseEmbedAddress } from '../components/embed';
import { latePart, usePrefetch } from '../components/late-part';
import { AppearanceOfDocument } from '../components/settings';
import { StringsProvider } from '../components/strings';
import { ToastsProvider } from '../components/toasts';

let app: Visit | undefined;

/** One for the whole visit, made when the browser first needs it. */
function getApp(): Visit {
  app ??= createVisit(createEdges(readOutputs()), preferencesOfAddress());
  return app;
}

function preferencesOfAddress(): Partial<Preferences> {
  const { pathname, search } = window.location;
  return pathname.startsWith('/embed') ? parseEmbedAddress(search).preferences : {};
}

/** Shows nothing, and works from when it is there. */
const FocusKeeper = latePart('what keeps the focus', async () => {
  (await import('../components/ui/keep-focus')).keepFocus();
  return () => null;
});
const lateParts = [FocusKeeper];

const neverChanges = () => () => undefined;

/**
 * Gives the pages what they share, once there is a browser (`StartedApp`). The page is then drawn a piece at a time:
 * at once it would hold up a slow phone, which has just started the scripts, for a fifth of a second.
 */
export function BrowserApp({ children }: { children: ReactNode }) {
  const chatApp = useDeferredValue(useSyncExternalStore<Visit | null>(neverChanges, getApp, () => null));
  return (
    <ChatAppProvider value={chatApp}>
      {chatApp === null ? children : <PersonalApp preferences={chatApp.preferences}>{children}</PersonalApp>}
    </ChatAppProvider>
  );
}

function PersonalApp({ preferences, children }: { preferences: PreferenceStore; children: ReactNode }) {
  const { language } = useStore(preferences);
  usePrefetch(lateParts);
  return (
    <StringsProvider wanted={language} placeholder={<AppPlaceholder />}>
      <AppearanceOfDocument />
      <ToastsProvider>{children}</ToastsProvider>
    </StringsProvider>
  );
}

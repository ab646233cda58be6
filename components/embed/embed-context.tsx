'use client';

import { createContext, useContext } from 'react';
import type { EmbedAddress } from './embed-address';

const EmbedContext = createContext<EmbedAddress | null>(null);

export const EmbedProvider = EmbedContext.Provider;

/** Where this room stands in someone else's page; null where it has the whole page. */
export function useEmbed(): EmbedAddress | null {
  return useContext(EmbedContext);
}

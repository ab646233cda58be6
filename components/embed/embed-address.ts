import type { Preferences } from '../../chat/ports';
import { findLanguage } from '../strings';

/** What the address of an embedded room says: `/embed?id=ROOM&parent=https://example.com&theme=dark&language=de`. */
export interface EmbedAddress {
  /** Empty when it is missing. */
  readonly roomId: string;
  /** The origin that is told what happens; null when none is named, or what is named is none. */
  readonly parent: string | null;
  /** What the embedding page has chosen for its visitors. */
  readonly preferences: Partial<Preferences>;
}

/** @param search the query of the address, with or without `?` */
export function parseEmbedAddress(search: string): EmbedAddress {
  const query = new URLSearchParams(search);
  const theme = query.get('theme');
  const language = findLanguage(query.get('language') ?? '')?.tag;
  return {
    roomId: query.get('id') ?? '',
    parent: parseOrigin(query.get('parent')),
    preferences: {
      ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
      ...(language === undefined ? {} : { language }),
    },
  };
}

function parseOrigin(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null;
  const { protocol, origin } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

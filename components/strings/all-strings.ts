'use client';

import { useMemo } from 'react';
import { english } from './english';
import type { PageStrings, Strings } from './strings';
import { useStrings } from './strings-context';

/** For parts that come late (docs/decisions/0029-lean-pages.md): the words of everything. English ones come with the part. */
export function useAllStrings(): Strings {
  const strings = useStrings();
  return useMemo(() => (isWhole(strings) ? strings : { ...english, locale: strings.locale }), [strings]);
}

/** The catalogues of other languages are loaded whole. */
const isWhole = (strings: PageStrings): strings is Strings => 'moderation' in strings;

'use client';

import { useState } from 'react';
import type { Draft } from '../../chat/ports';
import { useStore } from '../chat-app-context';
import { contentLength, keepBeginning } from './content-length';

/** What is in the text field: kept as it is typed, and never cut but by the writer, who can take that back. */
export interface DraftText {
  readonly text: string;
  /** How much the writer left out; 0 if nothing. */
  readonly cut: number;
  readonly set: (text: string) => void;
  /** Nothing is left of it, and nothing to take back. */
  readonly sent: () => void;
  readonly keepBeginning: () => void;
  readonly undoCut: () => void;
}

export function useDraft(draft: Draft): DraftText {
  const { text } = useStore(draft);
  const [whole, setWhole] = useState<string | null>(null);
  return {
    text,
    // Sent in another tab, nothing is left to be taken back here.
    cut: whole === null || text === '' ? 0 : contentLength(whole) - contentLength(text),
    set: (next) => {
      setWhole(null);
      draft.write(next);
    },
    sent: () => {
      setWhole(null);
      draft.sent();
    },
    keepBeginning: () => {
      setWhole(text);
      draft.write(keepBeginning(text));
    },
    undoCut: () => {
      if (whole !== null) draft.write(whole);
      setWhole(null);
    },
  };
}

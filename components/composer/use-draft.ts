'use client';

import { useState } from 'react';
import type { Draft } from '../../chat/ports';
import { contentLength, keepBeginning } from './content-length';

/** What is in the text field: kept as it is typed, and never cut but by the writer, who can take that back. */
export interface DraftText {
  readonly text: string;
  /** How much the writer left out; 0 if nothing. */
  readonly cut: number;
  readonly set: (text: string) => void;
  readonly keepBeginning: () => void;
  readonly undoCut: () => void;
}

export function useDraft(draft: Draft): DraftText {
  const [text, setText] = useState(() => draft.read());
  const [whole, setWhole] = useState<string | null>(null);
  const show = (next: string): void => {
    setText(next);
    draft.write(next);
  };
  return {
    text,
    cut: whole === null ? 0 : contentLength(whole) - contentLength(text),
    set: (next) => {
      setWhole(null);
      show(next);
    },
    keepBeginning: () => {
      setWhole(text);
      show(keepBeginning(text));
    },
    undoCut: () => {
      if (whole !== null) show(whole);
      setWhole(null);
    },
  };
}

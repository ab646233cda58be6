'use client';

import { useCallback, useState } from 'react';
import type { Message } from '../../chat/model';
import type { MessageEntry } from '../../chat/ports';
import { findMessage } from './find-message';

export interface Reply {
  /** As the list has it now, also when it was edited or removed since; as it was last where the list has let it go. */
  readonly message: Message | null;
  readonly begin: (message: Message) => void;
  readonly end: () => void;
}

/** The message that one is about to reply to. */
export function useReply(entries: readonly MessageEntry[]): Reply {
  const [chosen, setChosen] = useState<Message | null>(null);
  const held = chosen === null ? null : findMessage(entries, chosen.messageId);
  // What is let go later is kept as it was last.
  if (held !== null && held !== chosen) setChosen(held);
  const end = useCallback(() => setChosen(null), []);
  return { message: held ?? chosen, begin: setChosen, end };
}

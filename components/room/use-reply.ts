'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Message } from '../../chat/model';
import type { RoomSession, RoomView } from '../../chat/ports';
import { findMessage } from '../message';

interface Reply {
  readonly messageId: string | null;
  /** As the list has it now, also when it was edited or removed since; as it was last where the list has let it go. */
  readonly message: Message | null;
  readonly begin: (message: Message) => void;
  readonly end: () => void;
}

/** The message that one is about to reply to: it is kept with the draft, so that after a reload it may have to be read. */
export function useReply({ draft, readMessage }: RoomSession, view: RoomView): Reply {
  const idOf = useCallback(() => draft.getSnapshot().repliedId, [draft]);
  const subscribe = useCallback((listener: () => void) => draft.subscribe(listener), [draft]);
  const messageId = useSyncExternalStore(subscribe, idOf, idOf);
  const [last, setLast] = useState<Message | null>(null);
  const held = messageId === null ? null : findMessage(view.messages, messageId);
  // What is let go later is kept as it was last.
  if (held !== null && held !== last) setLast(held);
  const message = held ?? (last?.messageId === messageId ? last : null);
  const missing = message === null ? messageId : null;
  useEffect(() => {
    if (missing === null) return undefined;
    let isLeft = false;
    void readMessage(missing).then((outcome) => {
      if (isLeft || !outcome.ok) return;
      if (outcome.value === null) draft.replyTo(null);
      else setLast(outcome.value);
    });
    return () => {
      isLeft = true;
    };
    // What could not be read is tried again with the connection.
  }, [draft, readMessage, missing, view.connection]);
  const begin = useCallback(
    (chosen: Message) => {
      setLast(chosen);
      draft.replyTo(chosen.messageId);
    },
    [draft],
  );
  return { messageId, message, begin, end: () => draft.replyTo(null) };
}

'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { RoomSession } from '../../chat/ports';
import { findMessage, isAnswer, type Post, type PostSource } from '../message';

/** The post that something is open over, as it is now: others may edit or remove it meanwhile. */
export function useCurrentPost<P extends Post>(
  session: Pick<RoomSession, 'subscribe' | 'getSnapshot'>,
  source: PostSource | undefined,
  post: P,
): P {
  const from = useMemo(() => source ?? messagesOf(session), [source, session]);
  const subscribe = useCallback((listener: () => void) => from.subscribe(listener), [from]);
  const find = useCallback((): P => {
    const found = from.find(post);
    return found !== null && isAlike(post, found) ? found : post;
  }, [from, post]);
  return useSyncExternalStore(subscribe, find, find);
}

const isAlike = <P extends Post>(post: P, found: Post): found is P => isAnswer(post) === isAnswer(found);

function messagesOf(session: Pick<RoomSession, 'subscribe' | 'getSnapshot'>): PostSource {
  return {
    subscribe: (listener) => session.subscribe(listener),
    find: (post) => findMessage(session.getSnapshot().messages, post.messageId),
  };
}

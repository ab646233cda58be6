'use client';

import { useMemo } from 'react';
import type { Sender } from '../../chat/model';
import type { RoomSession, SendPause } from '../../chat/ports';
import { createHeld, useStore } from '../chat-app-context';
import { SidePanel } from '../side-panel';
import { useStrings } from '../strings';
import { OpenThread } from './late-thread';
import { ThreadPlaceholder } from './thread-placeholder';

interface ThreadPanelProps {
  readonly session: RoomSession;
  readonly messageId: string;
  readonly self: Sender;
  /** Why one can't answer now; null when one can. */
  readonly closedReason: string | null;
  readonly pause: SendPause | null;
  readonly slowModeSeconds: number;
  readonly onClose: () => void;
}

/** The answers under one message: beside the room on a wide screen, over it on a narrow one. */
export function ThreadPanel({ session, messageId, onClose, ...writing }: ThreadPanelProps) {
  const strings = useStrings();
  const held = useMemo(() => createHeld(() => session.openThread(messageId)), [session, messageId]);
  const thread = useStore(held);
  return (
    <SidePanel title={strings.thread.title} closeLabel={strings.thread.close} onClose={onClose}>
      {thread === null ? <ThreadPlaceholder /> : <OpenThread key={messageId} thread={thread} {...writing} />}
    </SidePanel>
  );
}

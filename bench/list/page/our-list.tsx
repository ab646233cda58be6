import { useRef } from 'react';
import type { ReactionStore } from '../../../chat/ports';
import { useStore } from '../../../components/chat-app-context';
import { MessageList, type MessageListHandle } from '../../../components/message-list';
import { ReactionsProvider } from '../../../components/reactions';
import { useFollowing } from '../../../components/timeline';
import { ToastsProvider } from '../../../components/toasts';
import type { HeldRoom } from './held-room';

const self = { userId: 'self', displayName: 'Self', role: 'PARTICIPANT' } as const;
/** Nobody has been here before. */
const noVisit = { lastSeenId: null, missedId: null };
const nothing = () => undefined;

const noMarks: ReturnType<ReactionStore['getSnapshot']> = new Map();

/** Nobody reacts here. */
const reactions: ReactionStore = {
  getSnapshot: () => noMarks,
  subscribe: () => nothing,
  react: () => Promise.resolve({ ok: true, value: null }),
  look: nothing,
};

/** The product's own list, as the room's page draws it for a reader at the end. */
export function OurList({ room }: { readonly room: HeldRoom }) {
  const { entries } = useStore(room);
  const control = useFollowing();
  const handle = useRef<MessageListHandle>(null);
  return (
    <ToastsProvider>
      <ReactionsProvider store={reactions} canReact>
        <MessageList
          {...{ entries, self, control, handle }}
          hasOlder={false}
          isLoadingOlder={false}
          canReply
          lastSeen={noVisit}
          onOlder={nothing}
          onStretch={nothing}
          onFind={nothing}
          onReply={nothing}
          onOpenThread={nothing}
          onRetry={nothing}
          onDiscard={nothing}
          onRewrite={nothing}
        />
      </ReactionsProvider>
    </ToastsProvider>
  );
}

'use client';

import { useMemo, useState, type ReactNode } from 'react';
import type { Message } from '../../chat/model';
import type { RoomSession } from '../../chat/ports';
import { latePart } from '../late-part';
import {
  placeOf,
  PostEdits,
  PostToolsProvider,
  type Post,
  type PostSource,
  type PostTools,
} from '../message';
import { listTools, type Viewer } from './list-tools';
import type { MenuUse, PostUse } from './post-use';

/** The menu and its dialogs, which nobody needs to read along. */
export const PostUseLayer = latePart(
  'the menu of messages',
  async () => (await import('./post-use-layer')).PostUseLayer,
);

/** Also asked for elsewhere than in the menu. */
export const RemovalDialog = latePart(
  'the dialog that removes a message',
  async () => (await import('./removal-dialog')).RemovalDialog,
);

interface RoomPostToolsProps {
  readonly session: RoomSession;
  /** Memoised, for every line depends on it. */
  readonly viewer: Viewer;
  readonly pinnedMessageId: string | null;
  readonly onReply: (message: Message) => void;
  readonly onOpenThread: (messageId: string) => void;
  readonly children: ReactNode;
}

const menuOf = (post: Post, opener: HTMLElement, isShort: boolean, source?: PostSource): MenuUse => ({
  kind: 'menu',
  post,
  opener,
  lineKey: opener.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? '',
  openedAt: Date.now(),
  isShort,
  source,
});

/** Gives every post of the room its menu. There is one menu for all of them: a list of hundreds stays light. */
export function RoomPostTools({ children, ...props }: RoomPostToolsProps) {
  const { session, viewer } = props;
  const [use, setUse] = useState<PostUse | null>(null);
  const [reported] = useState(() => new Set<string>());
  const [editing] = useState(() => new PostEdits());
  // A menu may say late that it is closed, when what was chosen in it is open by then.
  const done = (over: PostUse) => setUse((now) => (now === over ? null : now));
  const tools = useMemo<PostTools>(
    () => ({
      editing,
      hasMenu: (post) => listTools(post, viewer, null, Date.parse(post.sentAt)).length > 0,
      openMenu: (post, opener, source) => setUse(menuOf(post, opener, false, source)),
      openReactions: (post, opener) => setUse(menuOf(post, opener, true)),
      saveEdit: (post, content) => session.changePost(placeOf(post), { kind: 'edit', content }),
      stopEditing: (edit) => editing.close(edit),
    }),
    [session, editing, viewer],
  );
  return (
    <PostToolsProvider value={tools}>
      {children}
      {use !== null && (
        <PostUseLayer {...props} {...{ use, reported, editing }} onUse={setUse} onDone={done} />
      )}
    </PostToolsProvider>
  );
}

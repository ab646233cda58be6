'use client';

import { useEffect, useState } from 'react';
import { moderationOf } from '../../chat/moderation';
import type { RoomSession } from '../../chat/ports';
import { whyGone } from '../message';
import { useAllStrings } from '../strings';
import { useToasts } from '../toasts';
import { Menu } from '../ui';
import { listTools, type PostTool, type Viewer } from './list-tools';
import type { MenuUse } from './post-use';
import { useCurrentPost } from './use-current-post';
import { useEmojiItems } from './use-emoji-items';
import { useMenuGroups } from './use-menu-groups';

interface PostMenuProps {
  readonly use: MenuUse;
  readonly session: RoomSession;
  readonly viewer: Viewer;
  readonly pinnedMessageId: string | null;
  readonly onChoose: (tool: PostTool, seconds: number) => void;
  readonly onClose: () => void;
}

/** The menu of a post. What goes with the post while it is open goes from the menu, and it says why. */
export function PostMenu({ use, session, viewer, pinnedMessageId, onChoose, onClose }: PostMenuProps) {
  const strings = useAllStrings();
  const toasts = useToasts();
  const groupsOf = useMenuGroups();
  const emojisFor = useEmojiItems();
  const post = useCurrentPost(session, use.source, use.post);
  // As it was opened: what is about to be pressed doesn't turn into its opposite.
  const [standing] = useState(() =>
    viewer.isModerator ? moderationOf(session).standings.getSnapshot().get(post.sender.userId) : undefined,
  );
  const gone = use.post.removedAt === null && post.removedAt !== null ? whyGone(post, strings.message) : null;
  useEffect(() => {
    if (gone !== null) toasts.say(gone);
  }, [gone, toasts]);
  const { displayName } = post.sender;
  return (
    <Menu
      label={use.isShort ? strings.message.react : strings.moderation.tools.menu(displayName)}
      opener={use.opener}
      anchor={use.opener.querySelector<HTMLElement>('[aria-haspopup="menu"]') ?? undefined}
      about={
        <>
          <bdi>{displayName}</bdi> · <bdi>{gone ?? post.content.slice(0, 100)}</bdi>
        </>
      }
      groups={[
        emojisFor(post),
        ...(use.isShort
          ? []
          : groupsOf(listTools(post, viewer, pinnedMessageId, use.openedAt, standing), onChoose)),
      ]}
      onClose={onClose}
    />
  );
}

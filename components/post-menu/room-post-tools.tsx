'use client';

import { useMemo, useState, type ReactNode } from 'react';
import { createValueStore, type WritableStore } from '../../chat/store';
import type { Message } from '../../chat/model';
import type { RoomSession } from '../../chat/ports';
import { idOfPost, isAnswer, placeOf, PostToolsProvider, type Post, type PostTools } from '../message';
import { useModeration } from '../moderation';
import { useStrings } from '../strings';
import { useToasts } from '../toasts';
import { assertNever, Menu } from '../ui';
import { listTools, type PostTool, type Viewer } from './list-tools';
import { RemovalDialog } from './removal-dialog';
import { ReportDialog } from './report-dialog';
import { useEmojiItems } from './use-emoji-items';
import { useMenuGroups } from './use-menu-groups';

interface RoomPostToolsProps {
  readonly session: RoomSession;
  /** Memoised, for every line depends on it. */
  readonly viewer: Viewer;
  readonly pinnedMessageId: string | null;
  readonly onReply: (message: Message) => void;
  readonly onOpenThread: (messageId: string) => void;
  readonly children: ReactNode;
}

interface OpenMenu {
  readonly post: Post;
  readonly opener: HTMLElement;
  readonly openedAt: number;
  /** Emojis alone are offered. */
  readonly isShort: boolean;
}

/** Gives every post of the room its menu. There is one menu for all of them: a list of hundreds stays light. */
export function RoomPostTools(props: RoomPostToolsProps) {
  const { session, viewer, pinnedMessageId } = props;
  const strings = useStrings();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [removing, setRemoving] = useState<Post | null>(null);
  const [reporting, setReporting] = useState<Message | null>(null);
  const [reported] = useState(() => new Set<string>());
  const [editing] = useState(() => createValueStore<string | null>(null));
  const apply = useToolUse(props, { editing, onRemove: setRemoving, reported, onReport: setReporting });
  const groupsOf = useMenuGroups();
  const emojisFor = useEmojiItems();
  const tools = useMemo<PostTools>(
    () => ({
      editing,
      hasMenu: (post) => listTools(post, viewer, null, Date.parse(post.sentAt)).length > 0,
      openMenu: (post, opener) => setMenu({ post, opener, openedAt: Date.now(), isShort: false }),
      openReactions: (post, opener) => setMenu({ post, opener, openedAt: Date.now(), isShort: true }),
      saveEdit: (post, content) => session.changePost(placeOf(post), { kind: 'edit', content }),
      stopEditing: () => editing.set(null),
    }),
    [session, editing, viewer],
  );
  return (
    <PostToolsProvider value={tools}>
      {props.children}
      {menu !== null && (
        <Menu
          label={
            menu.isShort ? strings.message.react : strings.moderation.tools.menu(menu.post.sender.displayName)
          }
          opener={menu.opener}
          anchor={menu.opener.querySelector<HTMLElement>('[aria-haspopup="menu"]') ?? undefined}
          groups={[
            emojisFor(menu.post),
            ...(menu.isShort
              ? []
              : groupsOf(listTools(menu.post, viewer, pinnedMessageId, menu.openedAt), (tool, seconds) =>
                  apply(menu.post, tool, seconds),
                )),
          ]}
          onClose={() => setMenu(null)}
        />
      )}
      {removing !== null && (
        <RemovalDialog
          post={removing}
          onRemove={() => session.changePost(placeOf(removing), { kind: 'remove' })}
          onClose={() => setRemoving(null)}
        />
      )}
      {reporting !== null && (
        <ReportDialog
          message={reporting}
          session={session}
          onReported={() => reported.add(reporting.messageId)}
          onClose={() => setReporting(null)}
        />
      )}
    </PostToolsProvider>
  );
}

/** What is done in a place of its own. */
interface ToolTargets {
  readonly editing: WritableStore<string | null>;
  /** The ids of messages that were reported from this page. */
  readonly reported: ReadonlySet<string>;
  readonly onRemove: (post: Post) => void;
  readonly onReport: (message: Message) => void;
}

function useToolUse(
  { session, pinnedMessageId, onReply, onOpenThread }: RoomPostToolsProps,
  { editing, reported, onRemove, onReport }: ToolTargets,
): (post: Post, tool: PostTool, seconds: number) => void {
  const strings = useStrings();
  const toasts = useToasts();
  const moderator = useModeration(session.moderation);
  const copy = async (content: string) => {
    try {
      await navigator.clipboard.writeText(content);
      toasts.say(strings.moderation.done.copied);
    } catch (cause) {
      console.info('unable to copy; the browser does not let this page write to the clipboard', cause);
      toasts.complain(strings.moderation.done.notCopied);
    }
  };
  return (post, tool, seconds) => {
    switch (tool) {
      case 'reply':
        if (!isAnswer(post)) onReply(post);
        return;
      case 'thread':
        onOpenThread(post.messageId);
        return;
      case 'copy':
        return void copy(post.content);
      case 'report':
        if (reported.has(post.messageId)) toasts.say(strings.report.doneBefore);
        else if (!isAnswer(post)) onReport(post);
        return;
      case 'edit':
        editing.set(idOfPost(post));
        return;
      case 'remove':
        onRemove(post);
        return;
      case 'pin':
        return void moderator.pin(post.messageId, pinnedMessageId);
      case 'unpin':
        return void moderator.pin(null, pinnedMessageId);
      case 'mute':
        return void moderator.mute(post.sender, seconds);
      case 'ban':
        return void moderator.ban(post.sender);
      default:
        return assertNever(tool);
    }
  };
}

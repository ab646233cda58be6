'use client';

import type { Message } from '../../chat/model';
import { moderationOf } from '../../chat/moderation';
import type { RoomSession } from '../../chat/ports';
import { isAnswer, placeOf, type PostEdits } from '../message';
import { useModeration } from '../moderation';
import { useAllStrings } from '../strings';
import { useToasts } from '../toasts';
import { assertNever, Menu } from '../ui';
import { listTools, type PostTool, type Viewer } from './list-tools';
import type { MenuUse, PostUse } from './post-use';
import { RemovalDialog } from './removal-dialog';
import { ReportDialog } from './report-dialog';
import { useEmojiItems } from './use-emoji-items';
import { useMenuGroups } from './use-menu-groups';

export interface PostUseLayerProps {
  readonly use: PostUse;
  readonly session: RoomSession;
  readonly viewer: Viewer;
  readonly pinnedMessageId: string | null;
  readonly editing: PostEdits;
  /** The ids of messages that were reported from this page. */
  readonly reported: Set<string>;
  readonly onUse: (use: PostUse) => void;
  readonly onDone: (use: PostUse) => void;
  readonly onReply: (message: Message) => void;
  readonly onOpenThread: (messageId: string) => void;
}

/** What is open over the room for one of its posts: its menu, or a dialog that was chosen there. */
export function PostUseLayer(props: PostUseLayerProps) {
  const { use, session, viewer, pinnedMessageId } = props;
  const strings = useAllStrings();
  const apply = useToolUse(props);
  const groupsOf = useMenuGroups();
  const emojisFor = useEmojiItems();
  const close = () => props.onDone(use);
  switch (use.kind) {
    case 'menu':
      return (
        <Menu
          label={
            use.isShort ? strings.message.react : strings.moderation.tools.menu(use.post.sender.displayName)
          }
          opener={use.opener}
          anchor={use.opener.querySelector<HTMLElement>('[aria-haspopup="menu"]') ?? undefined}
          about={
            <>
              <bdi>{use.post.sender.displayName}</bdi> · <bdi>{use.post.content.slice(0, 100)}</bdi>
            </>
          }
          groups={[
            emojisFor(use.post),
            ...(use.isShort
              ? []
              : groupsOf(listTools(use.post, viewer, pinnedMessageId, use.openedAt), (tool, seconds) =>
                  apply(use, tool, seconds),
                )),
          ]}
          onClose={close}
        />
      );
    case 'removal':
      return (
        <RemovalDialog
          post={use.post}
          onRemove={() => session.changePost(placeOf(use.post), { kind: 'remove' })}
          onClose={close}
        />
      );
    case 'report':
      return (
        <ReportDialog
          message={use.message}
          session={session}
          onReported={() => props.reported.add(use.message.messageId)}
          onClose={close}
        />
      );
    default:
      return assertNever(use);
  }
}

function useToolUse({
  session,
  pinnedMessageId,
  editing,
  reported,
  onUse,
  onReply,
  onOpenThread,
}: PostUseLayerProps): (menu: MenuUse, tool: PostTool, seconds: number) => void {
  const strings = useAllStrings();
  const toasts = useToasts();
  const moderator = useModeration(moderationOf(session));
  const copy = async (content: string) => {
    try {
      await navigator.clipboard.writeText(content);
      toasts.say(strings.moderation.done.copied);
    } catch (cause) {
      console.info('unable to copy; the browser does not let this page write to the clipboard', cause);
      toasts.complain(strings.moderation.done.notCopied);
    }
  };
  return ({ post, lineKey }, tool, seconds) => {
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
        else if (!isAnswer(post)) onUse({ kind: 'report', message: post });
        return;
      case 'edit':
        editing.open(post, lineKey);
        return;
      case 'remove':
        onUse({ kind: 'removal', post });
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

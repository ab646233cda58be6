'use client';

import type { Message } from '../../chat/model';
import { moderationOf } from '../../chat/moderation';
import type { RoomSession } from '../../chat/ports';
import { isAnswer, placeOf, type PostEdits } from '../message';
import { useModeration } from '../moderation';
import { useAllStrings } from '../strings';
import { useToasts } from '../toasts';
import { assertNever } from '../ui';
import type { PostTool, Viewer } from './list-tools';
import { PostMenu } from './post-menu';
import type { MenuUse, PostUse } from './post-use';
import { RemovalDialog } from './removal-dialog';
import { ReportDialog } from './report-dialog';

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
  const apply = useToolUse(props);
  const close = () => props.onDone(use);
  switch (use.kind) {
    case 'menu':
      return (
        <PostMenu
          key={use.openedAt}
          {...{ use, session, viewer, pinnedMessageId }}
          onChoose={(tool, seconds) => apply(use, tool, seconds)}
          onClose={close}
        />
      );
    case 'removal':
      return (
        <RemovalDialog
          session={session}
          post={use.post}
          source={use.source}
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
  const moderation = moderationOf(session);
  const moderator = useModeration(moderation);
  const copy = async (content: string) => {
    try {
      await navigator.clipboard.writeText(content);
      toasts.say(strings.moderation.done.copied);
    } catch (cause) {
      console.info('unable to copy; the browser does not let this page write to the clipboard', cause);
      toasts.complain(strings.moderation.done.notCopied);
    }
  };
  return ({ post, lineKey, source }, tool, seconds) => {
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
        onUse({ kind: 'removal', post, source });
        return;
      case 'pin':
        return void moderator.pin(post.messageId, pinnedMessageId);
      case 'unpin':
        return void moderator.pin(null, pinnedMessageId);
      case 'mute':
        return void moderator.mute(post.sender, seconds);
      case 'unmute':
        return void moderator.unmute(post.sender);
      case 'ban':
        // Another moderator was faster: theirs is not to be taken back by mistake.
        if (moderation.standings.getSnapshot().get(post.sender.userId)?.isBanned !== true)
          return void moderator.ban(post.sender);
        toasts.say(strings.moderation.done.banned(post.sender.displayName));
        return;
      case 'unban':
        return void moderator.unban(post.sender);
      default:
        return assertNever(tool);
    }
  };
}

'use client';

import { MessagesSquare, Reply, SmilePlus } from 'lucide-react';
import { memo } from 'react';
import type { Message } from '../../chat/model';
import { PostAction, PostContent, PostFrame, PostMenuButton, usePostMenu, usePostTools } from '../message';
import { ReactionChips, useReactions } from '../reactions';
import { useMentionsReader } from '../rich-text';
import { useStrings } from '../strings';
import { Quote } from './quote';
import { ThreadChip } from './thread-chip';

interface MessageLineProps {
  readonly lineKey: string;
  readonly message: Message;
  readonly quoted: Message | null;
  readonly isOwn: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isActive: boolean;
  readonly canReply: boolean;
  readonly onReply: (message: Message) => void;
  readonly onOpenThread: (messageId: string) => void;
  /** It was gone to just now. */
  readonly isShown: boolean;
  readonly onShow: (message: Message) => void;
  readonly onFind: (messageId: string) => void;
}

function MessageActions({ message, isActive, canReply, onReply, onOpenThread }: MessageLineProps) {
  const strings = useStrings();
  const { canReact } = useReactions();
  const tools = usePostTools();
  return (
    <>
      {canReact && message.removedAt === null && (
        <PostAction
          label={strings.message.react}
          icon={<SmilePlus size={18} aria-hidden="true" />}
          isActive={isActive}
          opensMenu
          onClick={(event) => tools.openReactions(message, event.currentTarget)}
        />
      )}
      {canReply && message.removedAt === null && (
        <PostAction
          label={strings.message.reply}
          icon={<Reply size={18} aria-hidden="true" />}
          isActive={isActive}
          onClick={() => {
            onReply(message);
          }}
        />
      )}
      <PostAction
        label={strings.message.answerInThread}
        icon={<MessagesSquare size={18} aria-hidden="true" />}
        isActive={isActive}
        onClick={() => {
          onOpenThread(message.messageId);
        }}
      />
      <PostMenuButton post={message} isActive={isActive} />
    </>
  );
}

/** Memoised on the frozen message: in a busy room only the lines that changed are drawn. */
export const MessageLine = memo(function MessageLine(props: MessageLineProps) {
  const { message, quoted, isActive, onShow, onFind } = props;
  const { repliedId } = message;
  const openMenu = usePostMenu(message);
  const isMention = useMentionsReader(message.content, props.isOwn);
  return (
    <PostFrame
      lineKey={props.lineKey}
      sender={message.sender}
      sentAt={message.sentAt}
      isOwn={props.isOwn}
      isFirst={props.isFirst}
      isLast={props.isLast}
      isActive={isActive}
      isShown={props.isShown}
      isMention={isMention}
      actions={<MessageActions {...props} />}
      onMenu={openMenu}
    >
      {repliedId !== null && <Quote {...{ repliedId, quoted, isActive, onShow, onFind }} />}
      <PostContent lineKey={props.lineKey} post={message} isActive={isActive} />
      <ReactionChips message={message} isActive={isActive} />
      <ThreadChip message={message} isActive={isActive} onOpen={props.onOpenThread} />
    </PostFrame>
  );
});

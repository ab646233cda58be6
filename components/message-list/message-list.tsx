'use client';

import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import type { Message, Sender, Stretch, StretchEnd } from '../../chat/model';
import type { MessageEntry } from '../../chat/ports';
import { PostFrame, PostText, UnsentState } from '../message';
import { useStrings } from '../strings';
import { keyOfPost, Timeline, type FollowingControl, type ItemRow, type TimelineHandle } from '../timeline';
import { findFirstUnread } from './first-unread';
import { placeMessage } from './message-item';
import { MessageLine } from './message-line';
import { UnreadPill } from './late-unread-pill';
import { Quote } from './quote';

interface MessageListProps {
  readonly entries: readonly MessageEntry[];
  readonly self: Sender;
  readonly hasOlder: boolean;
  readonly isLoadingOlder: boolean;
  readonly canReply: boolean;
  readonly control: FollowingControl;
  /** What comes after `lastSeenId` is new to the reader; they missed what came up to `missedId`. */
  readonly lastSeen: { readonly lastSeenId: string | null; readonly missedId: string | null };
  readonly handle: Ref<MessageListHandle>;
  readonly before?: ReactNode;
  readonly onOlder: () => void;
  readonly onStretch: (stretch: Stretch, end: StretchEnd) => void;
  /** A message is asked for that isn't held. */
  readonly onFind: (messageId: string) => void;
  readonly onReply: (message: Message) => void;
  readonly onOpenThread: (messageId: string) => void;
  readonly onRetry: (nonce: string) => void;
  readonly onDiscard: (nonce: string) => void;
  /** What wasn't published is to be written anew. */
  readonly onRewrite: (content: string) => void;
}

export interface MessageListHandle {
  /** Leads to a message that is held, and marks it for a moment. */
  readonly showMessage: (message: Message) => void;
}

/** As long as a message that was gone to stands out. */
const shownMilliseconds = 3000;

/** The room's messages. Everything about scrolling and focus is the timeline's; this draws the lines. */
export function MessageList(props: MessageListProps) {
  const strings = useStrings();
  const timeline = useRef<TimelineHandle>(null);
  const { self, canReply, onReply, onOpenThread, onRetry, onDiscard, onRewrite, onFind } = props;
  const placementOf = useCallback((entry: MessageEntry) => placeMessage(entry, self), [self]);
  const { entries, hasOlder, control } = props;
  const { lastSeenId, missedId } = props.lastSeen;
  const unreadId = useMemo(
    () => findFirstUnread(entries, lastSeenId, { hasOlder, ownUserId: self.userId }),
    [entries, lastSeenId, hasOlder, self.userId],
  );
  const [shownKey, setShownKey] = useState<string | null>(null);
  const show = useCallback(
    (message: Message) => {
      const key = keyOfPost(message, message.messageId, self.userId);
      setShownKey(key);
      timeline.current?.showLine(key);
    },
    [self.userId],
  );
  useImperativeHandle(props.handle, () => ({ showMessage: show }), [show]);
  useEffect(() => {
    if (shownKey === null) return undefined;
    const timer = setTimeout(() => setShownKey(null), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [shownKey]);

  const renderRow = ({ key, item, isFirst, isLast }: ItemRow<MessageEntry>, isActive: boolean) => {
    if (item.state === 'missing') return null;
    if (item.state === 'sent')
      return (
        <MessageLine
          key={key}
          lineKey={key}
          message={item.message}
          quoted={item.quoted}
          isOwn={item.message.sender.userId === self.userId}
          {...{ isFirst, isLast, isActive, canReply, onReply, onOpenThread }}
          isShown={key === shownKey}
          onShow={show}
          onFind={onFind}
        />
      );
    const { nonce, content, sentAt, repliedId, quoted, state, error } = item;
    return (
      <PostFrame
        key={key}
        lineKey={key}
        sender={self}
        isOwn
        isFaint={state === 'sending'}
        {...{ sentAt, isFirst, isLast, isActive }}
      >
        {repliedId !== null && <Quote {...{ repliedId, quoted, isActive, onFind }} onShow={show} />}
        <PostText content={content} isActive={isActive} />
        <UnsentState
          {...{ state, error }}
          onRetry={() => {
            onRetry(nonce);
          }}
          onDiscard={() => {
            onDiscard(nonce);
          }}
          onRewrite={
            canReply
              ? () => {
                  onDiscard(nonce);
                  onRewrite(content);
                }
              : undefined
          }
        />
      </PostFrame>
    );
  };

  return (
    <Timeline
      label={strings.timeline.messages}
      items={props.entries}
      hasOlder={props.hasOlder}
      isLoadingOlder={props.isLoadingOlder}
      control={control}
      handle={timeline}
      unreadKey={unreadId}
      before={props.before}
      placementOf={placementOf}
      onOlder={props.onOlder}
      onStretch={props.onStretch}
      renderRow={renderRow}
      over={
        lastSeenId !== null &&
        missedId !== null &&
        lastSeenId < missedId && (
          <UnreadPill
            key={lastSeenId}
            {...{ entries, lastSeenId, unreadId, onFind }}
            isShown={control.state.kind === 'following'}
            ownUserId={self.userId}
            onShow={show}
          />
        )
      }
    />
  );
}

'use client';

import type { Answer, Sender } from '../../chat/model';
import type { AnswerEntry, StretchEntry } from '../../chat/ports';
import {
  PostContent,
  PostFrame,
  PostMenuButton,
  PostText,
  UnsentState,
  usePostMenu,
  type PostFrameProps,
} from '../message';
import { useMentionsReader } from '../rich-text';

interface AnswerLineProps {
  readonly lineKey: string;
  readonly entry: Exclude<AnswerEntry, StretchEntry>;
  readonly self: Sender;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isActive: boolean;
  readonly onRetry: (nonce: string) => void;
  readonly onDiscard: (nonce: string) => void;
  /** What wasn't published is to be written anew; undefined where nothing can be written now. */
  readonly onRewrite: ((content: string) => void) | undefined;
}

export function AnswerLine({ entry, self, onRetry, onDiscard, onRewrite, ...place }: AnswerLineProps) {
  if (entry.state === 'sent') {
    const isOwn = entry.answer.sender.userId === self.userId;
    return <StoredAnswer {...place} answer={entry.answer} isOwn={isOwn} />;
  }
  const { nonce, state, error, content, sentAt } = entry;
  return (
    <PostFrame {...place} sender={self} sentAt={sentAt} isOwn isFaint={state === 'sending'}>
      <PostText content={content} isActive={place.isActive} />
      <UnsentState
        state={state}
        error={error}
        onRetry={() => {
          onRetry(nonce);
        }}
        onDiscard={() => {
          onDiscard(nonce);
        }}
        onRewrite={
          onRewrite &&
          (() => {
            onDiscard(nonce);
            onRewrite(content);
          })
        }
      />
    </PostFrame>
  );
}

type StoredAnswerProps = Pick<PostFrameProps, 'lineKey' | 'isFirst' | 'isLast' | 'isActive' | 'isOwn'> & {
  readonly answer: Answer;
};

function StoredAnswer({ answer, ...place }: StoredAnswerProps) {
  const openMenu = usePostMenu(answer);
  const isMention = useMentionsReader(answer.content, place.isOwn);
  return (
    <PostFrame
      {...place}
      sender={answer.sender}
      sentAt={answer.sentAt}
      isMention={isMention}
      actions={
        openMenu === undefined ? undefined : <PostMenuButton post={answer} isActive={place.isActive} />
      }
      onMenu={openMenu}
    >
      <PostContent lineKey={place.lineKey} post={answer} isActive={place.isActive} />
    </PostFrame>
  );
}

'use client';

import type { Sender } from '../../chat/model';
import type { AnswerEntry } from '../../chat/ports';
import { PostContent, PostFrame, PostText, UnsentState } from '../message';

interface AnswerLineProps {
  readonly lineKey: string;
  readonly entry: AnswerEntry;
  readonly self: Sender;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isActive: boolean;
  readonly onRetry: (nonce: string) => void;
  readonly onDiscard: (nonce: string) => void;
}

export function AnswerLine({ entry, self, onRetry, onDiscard, ...place }: AnswerLineProps) {
  if (entry.state === 'sent') {
    const { sender, sentAt } = entry.answer;
    return (
      <PostFrame {...place} sender={sender} sentAt={sentAt} isOwn={sender.userId === self.userId}>
        <PostContent post={entry.answer} isActive={place.isActive} />
      </PostFrame>
    );
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
      />
    </PostFrame>
  );
}

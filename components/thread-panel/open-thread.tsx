'use client';

import { useCallback, useMemo, useRef } from 'react';
import type { Message, Sender } from '../../chat/model';
import type { AnswerEntry, SendPause, ThreadSession } from '../../chat/ports';
import { addToField, Composer } from '../composer';
import { useStore } from '../chat-app-context';
import { useMeet, usePeople } from '../mentions';
import {
  isAnswer,
  PostContent,
  PostFrame,
  PostToolsProvider,
  usePostTools,
  whyGone,
  type PostSource,
  type PostTools,
} from '../message';
import { useStrings } from '../strings';
import { Timeline, useFollowing, useReaderPlace, type ItemRow } from '../timeline';
import { Placard } from '../ui';
import { countSent, placeAnswer } from './answer-item';
import { AnswerLine } from './answer-line';
import { ThreadPlaceholder } from './thread-placeholder';
import styles from './thread-panel.module.css';

interface OpenThreadProps {
  readonly thread: ThreadSession;
  readonly self: Sender;
  readonly closedReason: string | null;
  readonly pause: SendPause | null;
  readonly slowModeSeconds: number;
}

const nameOfSender = (entry: AnswerEntry): string | null =>
  entry.state === 'sent' ? entry.answer.sender.displayName : null;

export function OpenThread({ thread, self, ...writing }: OpenThreadProps) {
  const strings = useStrings();
  const view = useStore(thread);
  const control = useFollowing();
  useReaderPlace(thread, control);
  useMeet(usePeople(), view.answers, nameOfSender, self.displayName);
  const field = useRef<HTMLTextAreaElement>(null);
  const placementOf = useCallback((entry: AnswerEntry) => placeAnswer(entry, self), [self]);
  const rewrite = useCallback((content: string) => addToField(field.current, content), []);
  const tools = useToolsOf(thread);

  if (view.phase === 'loading') return <ThreadPlaceholder />;
  if (view.phase === 'failed' && view.message === null)
    return <FailedThread code={view.error?.code ?? 'UNEXPECTED'} />;

  const gone =
    view.message === null || view.message.removedAt === null ? null : whyGone(view.message, strings.message);
  const closedReason = writing.closedReason ?? gone;
  const send = (content: string) => {
    const outcome = thread.send(content);
    if (outcome.ok) control.jump();
    return outcome;
  };
  const renderRow = ({ key, item, isFirst, isLast }: ItemRow<AnswerEntry>, isActive: boolean) =>
    item.state === 'missing' ? null : (
      <AnswerLine
        key={key}
        lineKey={key}
        entry={item}
        isFirst={isFirst}
        isLast={isLast}
        self={self}
        isActive={isActive}
        onRetry={thread.retry}
        onDiscard={thread.discard}
        onRewrite={closedReason === null ? rewrite : undefined}
      />
    );
  return (
    <>
      {view.message !== null && (
        <Question
          message={view.message}
          count={Math.max(view.message.replyCount, countSent(view.answers))}
          self={self}
        />
      )}
      <PostToolsProvider value={tools}>
        <Timeline
          label={strings.timeline.answers}
          items={view.answers}
          hasOlder={view.hasOlder}
          isLoadingOlder={view.isLoadingOlder}
          control={control}
          stands="top"
          before={
            view.answers.length === 0 && closedReason === null ? (
              <p className={styles.empty}>{strings.thread.empty}</p>
            ) : undefined
          }
          placementOf={placementOf}
          onOlder={thread.loadOlder}
          onStretch={thread.loadStretch}
          renderRow={renderRow}
        />
      </PostToolsProvider>
      <Composer
        label={strings.composer.answer}
        placeholder={strings.composer.answerPlaceholder}
        {...writing}
        closedReason={closedReason}
        draft={thread.draft}
        field={field}
        onSend={send}
      />
    </>
  );
}

/** What is open over an answer follows the answer as it is here. */
function useToolsOf(thread: ThreadSession): PostTools {
  const tools = usePostTools();
  return useMemo(() => {
    const source: PostSource = {
      subscribe: (listener) => thread.subscribe(listener),
      find: (post) => {
        if (!isAnswer(post)) return null;
        const { answers } = thread.getSnapshot();
        const entry = answers.find((one) => one.state === 'sent' && one.answer.threadId === post.threadId);
        return entry?.state === 'sent' ? entry.answer : null;
      },
    };
    return { ...tools, openMenu: (post, opener) => tools.openMenu(post, opener, source) };
  }, [tools, thread]);
}

function FailedThread({ code }: { code: 'UNEXPECTED' | keyof ReturnType<typeof useStrings>['errors'] }) {
  const strings = useStrings();
  const { title, advice } = strings.errors[code];
  return (
    <div className={styles.filler}>
      <Placard title={strings.thread.failedTitle} text={`${title} ${advice}`} isAlert />
    </div>
  );
}

function Question({ message, count, self }: { message: Message; count: number; self: Sender }) {
  const strings = useStrings();
  const lineKey = `question ${message.messageId}`;
  return (
    <div className={styles.question}>
      <PostFrame
        lineKey={lineKey}
        sender={message.sender}
        sentAt={message.sentAt}
        isOwn={message.sender.userId === self.userId}
        isFirst
        isLast
        isActive={false}
      >
        <PostContent lineKey={lineKey} post={message} isActive />
      </PostFrame>
      {count > 0 && <p className={styles.count}>{strings.message.answers(count)}</p>}
    </div>
  );
}

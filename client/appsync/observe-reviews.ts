import type { Answer, Message } from '../../chat/model';
import type { Cancel, DiscardedPost } from '../../chat/ports';
import type { DataClient } from './data-client';
import { noteDropped } from './dropped-rows';
import { parseAnswer, parseMessage } from './parse-post';
import { asRow, readText, type Row } from './read-row';
import { requestOneOrNone } from './request';

export interface ReviewsObserver {
  /** It was published, put back or hidden. */
  message?(message: Message): void;
  answer(answer: Answer): void;
  discarded?(post: DiscardedPost): void;
  /** Of a message's reports. */
  judged?(): void;
  failed(error: unknown): void;
}

/** What moderators publish in a room and reports hide: no subscription of a model tells that. */
export function observeReviews(client: DataClient, roomId: string, observer: ReviewsObserver): Cancel {
  let isOver = false;
  const readAgain = async (messageId: string): Promise<void> => {
    const read = () => client.models.Message.get({ roomId, messageId });
    const outcome = await requestOneOrNone(client, 'read this message', read, parseMessage);
    if (isOver) return;
    if (outcome.ok && outcome.value !== null) observer.message?.(outcome.value);
    else noteDropped('a reviewed message');
  };
  const discard = (row: Row): void => {
    const nonce = readText(row, 'nonce');
    const senderId = readText(row, 'senderId');
    if (nonce === null || senderId === null) noteDropped('a discarded post');
    else observer.discarded?.({ nonce, senderId });
  };
  const receive = (row: Row): void => {
    const messageId = readText(row, 'messageId');
    const state = readText(row, 'state');
    if (state === 'DISCARDED') {
      discard(row);
      return;
    }
    if (state === 'REPORTS_JUDGED') {
      observer.judged?.();
      return;
    }
    if (readText(row, 'threadId') !== null) {
      const answer = parseAnswer(row);
      if (answer === null) noteDropped('a reviewed answer');
      else observer.answer(answer);
      return;
    }
    const message = parseMessage(row);
    if (message !== null) observer.message?.(message);
    // It carries what the client that caused it asked for, and that need not be all of it.
    else if (messageId !== null && observer.message) void readAgain(messageId);
  };
  const subscription = client.subscriptions.onReviewedPost({ roomId }).subscribe({
    next: (post) => receive(asRow(post) ?? {}),
    error: (error: unknown) => observer.failed(error),
  });
  return () => {
    isOver = true;
    subscription.unsubscribe();
  };
}

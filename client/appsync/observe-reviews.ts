import type { Answer, Message } from '../../chat/model';
import type { Cancel, DiscardedPost } from '../../chat/ports';
import type { DataClient } from './data-client';
import { noteDropped } from './dropped-rows';
import { parseAnswer, parseMessage } from './parse-post';
import { asRow, readText, type Row } from './read-row';

export interface ReviewsObserver {
  /** It was published, put back or hidden. */
  message?(message: Message): void;
  answer(answer: Answer): void;
  discarded?(post: DiscardedPost): void;
  /** Of a message's reports. */
  judged?(): void;
  /** It carries what the client that caused it asked for, and that need not be all of it. */
  missed(): void;
  failed(error: unknown): void;
}

/** What moderators publish in a room and reports hide: no subscription of a model tells that. */
export function observeReviews(client: DataClient, roomId: string, observer: ReviewsObserver): Cancel {
  const miss = (what: string): void => {
    noteDropped(what);
    observer.missed();
  };
  const discard = (row: Row): void => {
    const nonce = readText(row, 'nonce');
    const senderId = readText(row, 'senderId');
    if (nonce === null || senderId === null) miss('a discarded post');
    else observer.discarded?.({ nonce, senderId });
  };
  const receive = (row: Row): void => {
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
      if (answer === null) miss('a reviewed answer');
      else observer.answer(answer);
      return;
    }
    const message = parseMessage(row);
    if (message === null) miss('a reviewed message');
    else observer.message?.(message);
  };
  const subscription = client.subscriptions.onReviewedPost({ roomId }).subscribe({
    next: (post) => receive(asRow(post) ?? {}),
    error: (error: unknown) => observer.failed(error),
  });
  return () => subscription.unsubscribe();
}

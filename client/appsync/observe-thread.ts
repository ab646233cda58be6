import { pageSize } from '../../chat/limits';
import type { Answer } from '../../chat/model';
import type { Cancel, FeedObserver } from '../../chat/ports';
import type { DataClient } from './data-client';
import { hearParsed, keepParsed } from './dropped-rows';
import { startObservation } from './observation';
import { observeChanges } from './observe-changes';
import { observeReviews } from './observe-reviews';
import { parseAnswer } from './parse-post';
import { equalityIn, listenForAcks, type Ack } from './subscription-acks';

/** The answers under one message as they come. */
export function observeThread(
  client: DataClient,
  roomId: string,
  messageId: string,
  observer: FeedObserver<Answer>,
): Cancel {
  return startObservation('follow this thread', observer.failed, (parts) => {
    const filter = { roomId: { eq: roomId }, messageId: { eq: messageId } };
    // Not told apart here: an answer that is new, and another change.
    const missed = (): void => observer.missed('any');
    parts.add(listenForAcks((ack) => isThreadAck(ack, roomId, messageId), observer.acked));
    parts.add(
      observeChanges(client.models.Thread.observeQuery({ filter }), {
        window: (rows) => {
          const posts = parseAnswers(rows).sort((left, right) => (left.threadId < right.threadId ? -1 : 1));
          observer.window({ posts, isWhole: rows.length < pageSize });
        },
        changed: (rows) => hearParsed('an answer', rows, parseAnswer, observer.received, missed),
        unchanged: missed,
        failed: (error) => parts.fail(error),
      }),
    );
    const answer = (one: Answer): void => {
      if (one.messageId === messageId) observer.received([one]);
    };
    parts.add(observeReviews(client, roomId, { answer, missed, failed: (error) => parts.fail(error) }));
  });
}

function isThreadAck({ field, filter }: Ack, roomId: string, messageId: string): boolean {
  return (
    field === 'onCreateThread' &&
    equalityIn(filter, 'roomId') === roomId &&
    equalityIn(filter, 'messageId') === messageId
  );
}

function parseAnswers(rows: readonly unknown[]): Answer[] {
  return keepParsed('an answer', rows, parseAnswer);
}

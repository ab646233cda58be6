import { pageSize } from '../../chat/limits';
import type { Answer, Message } from '../../chat/model';
import type { Cancel, Page, RoomObserver } from '../../chat/ports';
import type { DataClient } from './data-client';
import { hearParsed, keepParsed } from './dropped-rows';
import { startObservation } from './observation';
import { observeChanges } from './observe-changes';
import { observeReviews } from './observe-reviews';
import { parseAnswer, parseMessage } from './parse-post';
import { parseRoom } from './parse-room';
import { parseReactionCounts } from './react';
import { equalityIn, listenForAcks, type Ack } from './subscription-acks';

/** A room's messages as they come, the answers that are posted under any of them, and the room itself. */
export function observeRoom(client: DataClient, roomId: string, observer: RoomObserver): Cancel {
  return startObservation('follow this room', observer.failed, (parts) => {
    const fail = (error: unknown): void => parts.fail(error);
    const filter = { roomId: { eq: roomId } };
    const missedNew = (): void => observer.missed('new');
    const missed = (): void => observer.missed('any');
    const hear = (rows: readonly unknown[], unreadable: () => void): void =>
      hearParsed('a message', rows, parseMessage, observer.received, unreadable);
    parts.add(listenForAcks((ack) => isRoomAck(ack, roomId), observer.acked));
    parts.add(
      observeChanges(client.models.Message.observeQuery({ filter }), {
        window: (rows) => observer.window(parseWindow(rows)),
        changed: (rows) => hear(rows, missedNew),
        unchanged: missedNew,
        failed: fail,
      }),
    );
    // `observeQuery` tells nothing of a message that it didn't find itself, such as one from a page of history.
    const changes = client.models.Message.onUpdate({ filter }).subscribe({
      next: (row) => hear([row], missed),
      error: fail,
    });
    parts.add(() => changes.unsubscribe());
    const answered = ({ messageId, position: replyCount, sentAt: repliedAt }: Answer): void =>
      observer.answered({ messageId, replyCount, repliedAt });
    const answers = client.models.Thread.onCreate({ filter }).subscribe({
      next: (row) => hearParsed('an answer', [row], parseAnswer, (kept) => kept.forEach(answered), missed),
      error: fail,
    });
    parts.add(() => answers.unsubscribe());
    const message = (one: Message): void => observer.received([one]);
    const { discarded, judged } = observer;
    const reviews = { message, answer: answered, discarded, judged, missed, failed: fail };
    parts.add(observeReviews(client, roomId, reviews));
    const reactions = client.subscriptions.onReaction({ roomId }).subscribe({
      next: (row) =>
        hearParsed('reactions', [row], parseReactionCounts, (kept) => kept.forEach(observer.reacted), missed),
      error: fail,
    });
    parts.add(() => reactions.unsubscribe());
    const room = client.models.Room.onUpdate({ filter: { id: { eq: roomId } } }).subscribe({
      next: (row) =>
        hearParsed('a room', [row], parseRoom, (kept) => kept.forEach(observer.roomChanged), missed),
      error: fail,
    });
    parts.add(() => room.unsubscribe());
  });
}

/** One of those that are confirmed late counts as well: what it didn't tell yet is read after it. */
export function isRoomAck({ field, filter, arguments: given }: Ack, roomId: string): boolean {
  if (field === 'onReviewedPost' || field === 'onReaction') return given['roomId'] === roomId;
  if (field === 'onUpdateRoom') return equalityIn(filter, 'id') === roomId;
  const isAwaited = field === 'onCreateMessage' || field === 'onCreateThread';
  return isAwaited && equalityIn(filter, 'roomId') === roomId && !('messageId' in filter);
}

/** The live window is the newest page; a page that isn't full has nothing before it. */
function parseWindow(rows: readonly unknown[]): Page<Message> {
  const posts = parseMessages(rows).sort((left, right) => (left.messageId < right.messageId ? -1 : 1));
  return { posts, isWhole: rows.length < pageSize };
}

function parseMessages(rows: readonly unknown[]): Message[] {
  return keepParsed('a message', rows, parseMessage);
}

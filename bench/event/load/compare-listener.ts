import type { Message } from '../../../chat/model';
import type { TickedList } from '../../../chat/ticks';
import type { StoredMessage } from '../../roomful';

/** How what a participant holds differs from the table. All of it should be nothing. */
export interface Difference {
  /** Stored messages that are neither held nor within a stretch that is marked as left out. */
  readonly unreachable: number;
  /** Messages that are held otherwise than they are stored, or are not stored. */
  readonly wrong: number;
  /** Messages by which what stretches say that they left out differs from what they did leave out. */
  readonly miscounted: number;
  /** Ticks are missing. */
  readonly hasHole: boolean;
}

/**
 * Every stored message is looked for in what is held. One that was left out is in a stretch which says so, and is what a
 * read of that stretch brings.
 */
export function compareListener(
  { messages, skipped, missingUpTo }: TickedList,
  stored: readonly StoredMessage[],
): Difference {
  const { posts } = messages.list;
  const storedIds = new Set(stored.map(({ messageId }) => messageId));
  const leftOut = stored.filter(({ messageId }) => !posts.has(messageId));
  const isMarked = ({ messageId }: StoredMessage): boolean =>
    skipped.some(({ from, to }) => from <= messageId && messageId <= to);
  const wrong = stored.filter((message) => {
    const held = posts.get(message.messageId);
    return held !== undefined && !isSame(held, message);
  }).length;
  const counted = skipped.reduce((sum, { count }) => sum + count, 0);
  return {
    unreachable: leftOut.filter((message) => !isMarked(message)).length,
    wrong: wrong + posts.ids.filter((id) => !storedIds.has(id)).length,
    miscounted: Math.abs(counted - leftOut.filter(isMarked).length),
    hasHole: missingUpTo !== null,
  };
}

export const isNothing = ({ unreachable, wrong, miscounted, hasHole }: Difference): boolean =>
  unreachable + wrong + miscounted === 0 && !hasHole;

function isSame(held: Message, stored: StoredMessage): boolean {
  const isContent =
    held.isCut === true ? stored.content.startsWith(held.content) : held.content === stored.content;
  return (
    isContent &&
    held.nonce === stored.nonce &&
    held.sender.userId === stored.senderId &&
    held.sender.displayName === stored.senderName &&
    held.editedAt === (stored.editedAt ?? null) &&
    held.removedAt === (stored.removedAt ?? null) &&
    held.replyCount === (stored.replyCount ?? 0)
  );
}

/** What of a post can change after it was posted. */
export interface Changeable {
  readonly content: string;
  readonly editedAt: string | null;
  readonly removedAt: string | null;
  /** When it was put back after it had been hidden; answers are not. */
  readonly restoredAt?: string | null;
}

/**
 * The post with the content that is the later one, whichever was told last: a removal is final unless it was
 * put back later, and of two edits the later counts. The same object if nothing is new. Times are ISO 8601 in UTC and sort as text.
 */
export function withLaterContent<Post extends Changeable>(held: Post, incoming: Changeable): Post {
  if (!isLater(incoming, held)) return held;
  const { content, editedAt, removedAt, restoredAt } = incoming;
  const restored = restoredAt === undefined ? {} : { restoredAt };
  return Object.freeze({ ...held, content, editedAt, removedAt, ...restored });
}

function isLater(incoming: Changeable, held: Changeable): boolean {
  const [before, after] = [held.restoredAt ?? '', incoming.restoredAt ?? ''];
  if (before !== after) return after > before;
  if (held.removedAt !== null) return false;
  if (incoming.removedAt !== null) return true;
  return incoming.editedAt !== null && (held.editedAt === null || incoming.editedAt > held.editedAt);
}

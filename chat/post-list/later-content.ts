/** What of a post can change after it was posted. */
export interface Changeable {
  readonly content: string;
  readonly editedAt: string | null;
  readonly removedAt: string | null;
}

/**
 * The post with the content that is the later one, whichever was told last: a removal is final, and of two edits
 * the later counts. The same object if nothing is new. Times are ISO 8601 in UTC and sort as text.
 */
export function withLaterContent<Post extends Changeable>(held: Post, incoming: Changeable): Post {
  if (!isLater(incoming, held)) return held;
  const { content, editedAt, removedAt } = incoming;
  return Object.freeze({ ...held, content, editedAt, removedAt });
}

function isLater(incoming: Changeable, held: Changeable): boolean {
  if (held.removedAt !== null) return false;
  if (incoming.removedAt !== null) return true;
  return incoming.editedAt !== null && (held.editedAt === null || incoming.editedAt > held.editedAt);
}

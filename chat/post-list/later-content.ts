/** What of a post can change after it was posted. */
export interface Changeable {
  readonly content: string;
  readonly editedAt: string | null;
  readonly removedAt: string | null;
  /** When it was put back after it had been hidden; answers are not. */
  readonly restoredAt?: string | null;
  /** The content is only the beginning. */
  readonly isCut?: true;
}

/**
 * The post with the content that is the later one, whichever was told last: a removal is final unless it was put back
 * later, of two edits the later counts, and of two tellings of one version the whole one. The same object if nothing
 * is new. Times are ISO 8601 in UTC and sort as text.
 */
export function withLaterContent<Post extends Changeable>(held: Post, incoming: Changeable): Post {
  if (!isLater(incoming, held)) return held;
  const { content, editedAt, removedAt, restoredAt, isCut } = incoming;
  const restored = restoredAt === undefined ? {} : { restoredAt };
  const { isCut: _, ...whole } = held;
  const cut = isCut === true ? { isCut } : {};
  return Object.freeze({ ...whole, content, editedAt, removedAt, ...restored, ...cut } as Post);
}

function isLater(incoming: Changeable, held: Changeable): boolean {
  const [before, after] = [held.restoredAt ?? '', incoming.restoredAt ?? ''];
  if (before !== after) return after > before;
  if (held.removedAt !== null) return false;
  if (incoming.removedAt !== null) return true;
  if (incoming.editedAt === held.editedAt) return held.isCut === true && incoming.isCut !== true;
  return incoming.editedAt !== null && (held.editedAt === null || incoming.editedAt > held.editedAt);
}

/** What of a post can change after it was posted. */
export interface Changeable {
  readonly content: string;
  readonly editedAt: string | null;
  readonly removedAt: string | null;
  /** When it was put back after it had been hidden; answers are not. */
  readonly restoredAt?: string | null;
  /** Removed by reports; a moderator's removal of the same moment is the later one. */
  readonly isReported?: true;
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
  const { content, editedAt, removedAt, restoredAt, isCut, isReported } = incoming;
  const restored = restoredAt === undefined ? {} : { restoredAt };
  const { isCut: _cut, isReported: _reported, ...whole } = held;
  const marks = { ...(isCut === true && { isCut }), ...(isReported === true && { isReported }) };
  return Object.freeze({ ...whole, content, editedAt, removedAt, ...restored, ...marks } as Post);
}

function isLater(incoming: Changeable, held: Changeable): boolean {
  const [before, after] = [held.restoredAt ?? '', incoming.restoredAt ?? ''];
  if (before !== after) return after > before;
  if (held.removedAt !== null)
    return held.isReported === true && incoming.removedAt === held.removedAt && incoming.isReported !== true;
  if (incoming.removedAt !== null) return true;
  if (incoming.editedAt === held.editedAt) return held.isCut === true && incoming.isCut !== true;
  return incoming.editedAt !== null && (held.editedAt === null || incoming.editedAt > held.editedAt);
}

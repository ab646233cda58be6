interface Keyed {
  readonly key: string;
}

/**
 * What stands between two lists when rows were added or let go at the head: the shown list with that change alone.
 * Null when the head is the same, or nothing is common to the two.
 */
export function withHeadOf<R extends Keyed>(shown: readonly R[], next: readonly R[]): readonly R[] | null {
  const [shownFirst] = shown;
  const [nextFirst] = next;
  if (shownFirst === undefined || nextFirst === undefined || shownFirst.key === nextFirst.key) return null;
  const added = next.findIndex(({ key }) => key === shownFirst.key);
  if (added > 0) return next.length === shown.length + added ? next : [...next.slice(0, added), ...shown];
  const gone = shown.findIndex(({ key }) => key === nextFirst.key);
  if (gone < 0) return null;
  return next.length === shown.length - gone ? next : shown.slice(gone);
}

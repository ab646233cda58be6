import { lastIndexOfKey } from './last-index';

interface Keyed {
  readonly key: string;
}

/**
 * What stands between two lists when rows came or went above a row that stays where it is, `pivotKey`: the shown list
 * with that change alone. Without such a row it is what came or went at the head. Null when nothing did.
 */
export function withChangeAbove<R extends Keyed>(
  shown: readonly R[],
  next: readonly R[],
  pivotKey: string | null,
): readonly R[] | null {
  const place = lastIndexOfKey(shown, pivotKey);
  const nextPlace = lastIndexOfKey(next, pivotKey);
  if (place < 0 || nextPlace < 0) return withChangeAtHead(shown, next);
  if (place === nextPlace) return null;
  const isAll = next.length - nextPlace === shown.length - place;
  return isAll ? next : [...next.slice(0, nextPlace), ...shown.slice(place)];
}

function withChangeAtHead<R extends Keyed>(shown: readonly R[], next: readonly R[]): readonly R[] | null {
  const [shownFirst] = shown;
  const [nextFirst] = next;
  if (shownFirst === undefined || nextFirst === undefined || shownFirst.key === nextFirst.key) return null;
  const added = next.findIndex(({ key }) => key === shownFirst.key);
  if (added > 0) return next.length === shown.length + added ? next : [...next.slice(0, added), ...shown];
  const gone = shown.findIndex(({ key }) => key === nextFirst.key);
  if (gone < 0) return null;
  return next.length === shown.length - gone ? next : shown.slice(gone);
}

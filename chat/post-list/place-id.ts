/**
 * Where an id is among those from `start` to `end` of an ordered list, or where it would go. New posts mostly go last,
 * so that is tried first.
 */
export function placeOf(ids: readonly string[], id: string, start: number, end: number): number {
  const last = ids[end - 1];
  if (end === start || last === undefined || last < id) return end;
  let low = start;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = ids[middle];
    if (found !== undefined && found < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where an id is in an ordered list, or where it would go. New posts mostly go last, so that is tried first. */
export function placeOf(ids: readonly string[], id: string): number {
  const last = ids.at(-1);
  if (last === undefined || last < id) return ids.length;
  let low = 0;
  let high = ids.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = ids[middle];
    if (found !== undefined && found < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What came over the wire and is not what it should be is left out rather than shown wrong; that is said,
 * and how often, but not what it was: it may be someone's message.
 */
let dropped = 0;

export function keepParsed<T>(
  what: string,
  rows: readonly unknown[],
  parse: (row: unknown) => T | null,
): T[] {
  const kept: T[] = [];
  for (const row of rows) {
    const parsed = parse(row);
    if (parsed === null) noteDropped(what);
    else kept.push(parsed);
  }
  return kept;
}

/** Of one event: what can't be read is told as missed. */
export function hearParsed<T>(
  what: string,
  rows: readonly unknown[],
  parse: (row: unknown) => T | null,
  heard: (kept: T[]) => void,
  missed: () => void,
): void {
  const kept = keepParsed(what, rows, parse);
  if (kept.length > 0) heard(kept);
  if (kept.length < rows.length) missed();
}

export function noteDropped(what: string): void {
  dropped += 1;
  console.warn(`unable to read ${what}; it lacks what the server stamps (${dropped} left out so far)`);
}

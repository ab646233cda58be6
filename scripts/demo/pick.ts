/** One of `values`, by turns. */
export function pick<T>(values: readonly T[], index: number): T {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('unable to pick; the list is empty');
  return value;
}

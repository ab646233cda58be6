/** Searched from the end, where the newest are: one looks for what was newest a moment ago. */
export function lastIndexOfKey(items: readonly { readonly key: string }[], key: string | null): number {
  for (let index = items.length - 1; index >= 0; index -= 1) if (items[index]?.key === key) return index;
  return -1;
}

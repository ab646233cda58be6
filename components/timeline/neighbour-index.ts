/** Which line a key leads to from the line at `index`; null when it leads nowhere. */
export function neighbourIndex(index: number, count: number, key: string): number | null {
  const next = indexFor(index, count, key);
  return index < 0 || next === null || next < 0 || next >= count || next === index ? null : next;
}

function indexFor(index: number, count: number, key: string): number | null {
  switch (key) {
    case 'ArrowUp':
      return index - 1;
    case 'ArrowDown':
      return index + 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** So many things to say, from this number on: `line 007` and so on, as `Visitor.readLines` finds them. */
export const lines = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `line ${String(from + index).padStart(3, '0')}`);

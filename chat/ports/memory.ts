/** What this browser remembers between visits. It may be empty, full or switched off at any time. */
export interface Memory {
  read(key: string): string | null;
  write(key: string, value: string | null): void;
  /** The keys that begin so. */
  keys(prefix: string): readonly string[];
}

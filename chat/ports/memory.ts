/** What this browser remembers between visits. It may be empty, full or switched off at any time. */
export interface Memory {
  read(key: string): string | null;
  write(key: string, value: string | null): void;
  /** Whether all that was written would be there after a reload, as far as this page knows. */
  isLasting(): boolean;
  /** The keys that begin so. */
  keys(prefix: string): readonly string[];
}

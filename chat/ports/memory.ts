/** What this browser remembers between visits. It may be empty, full or switched off at any time. */
export interface Memory {
  read(key: string): string | null;
  write(key: string, value: string | null): void;
  /** As long as the page, and no longer: what is too much to be stored. It takes the place of what was written. */
  hold(key: string, value: string): void;
  /** Whether all that was written would be there after a reload, as far as this page knows. */
  isLasting(): boolean;
  /** The keys that begin so. */
  keys(prefix: string): readonly string[];
}

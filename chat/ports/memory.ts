/** What this browser remembers between visits. Losing it loses comfort, nothing else. */
export interface Memory {
  read(key: string): string | null;
  write(key: string, value: string | null): void;
}

/** Texts by key, each for a time. */
export interface ExpiringStore {
  get(key: string): string | null;
  set(key: string, text: string, ttlSeconds: number): void;
  /** @returns whether there was a live entry */
  delete(key: string): boolean;
}

/** Characters kept at most; AppSync's smallest cache has 1.5 GiB, which no machine of a developer should lose. */
const MAX_CHARACTERS = 64 * 1024 * 1024;

interface Entry {
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Gives up the oldest entries when it is full. */
export function createExpiringStore(now: () => number, maxCharacters = MAX_CHARACTERS): ExpiringStore {
  const entries = new Map<string, Entry>();
  let characters = 0;

  function remove(key: string): Entry | null {
    const entry = entries.get(key);
    if (!entry) return null;
    entries.delete(key);
    characters -= key.length + entry.text.length;
    return entry;
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return null;
      if (entry.expiresAt > now()) return entry.text;
      remove(key);
      return null;
    },
    set(key, text, ttlSeconds) {
      remove(key);
      entries.set(key, { text, expiresAt: now() + ttlSeconds * 1000 });
      characters += key.length + text.length;
      for (const oldest of entries.keys()) {
        if (characters <= maxCharacters) break;
        remove(oldest);
      }
    },
    delete(key) {
      const entry = remove(key);
      return entry !== null && entry.expiresAt > now();
    },
  };
}

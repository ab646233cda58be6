import type { Memory } from '../../chat/ports';

/** localStorage where there is one and it may be used; otherwise what lasts as long as the page. */
export function createBrowserMemory(): Memory {
  const storage = findStorage();
  return storage === null ? createPageMemory() : createStorageMemory(storage);
}

function findStorage(): Storage | null {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage;
  } catch (cause) {
    // The browser blocks storage for this page; a visit without memory still works.
    console.info('unable to remember anything between visits; storage is blocked', cause);
    return null;
  }
}

function createStorageMemory(storage: Storage): Memory {
  /** What this page has instead of the storage. */
  const held = new Map<string, string>();
  /** The keys of what could not be written. */
  const lost = new Set<string>();
  const keysOf = (prefix: string) =>
    [...new Set([...Object.keys(storage), ...held.keys()])].filter((key) => key.startsWith(prefix));
  return {
    read: (key) => held.get(key) ?? storage.getItem(key),
    keys: keysOf,
    isLasting: () => lost.size === 0,
    hold: (key, value) => {
      lost.delete(key);
      storage.removeItem(key);
      held.set(key, value);
    },
    write: (key, value) => {
      lost.delete(key);
      held.delete(key);
      try {
        if (value === null) storage.removeItem(key);
        else storage.setItem(key, value);
      } catch (cause) {
        lost.add(key);
        if (value !== null) held.set(key, value);
        console.info('unable to remember this between visits; storage is full or blocked', cause);
      }
    },
  };
}

function createPageMemory(): Memory {
  const values = new Map<string, string>();
  return {
    read: (key) => values.get(key) ?? null,
    isLasting: () => false,
    keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
    hold: (key, value) => void values.set(key, value),
    write: (key, value) => {
      if (value === null) values.delete(key);
      else values.set(key, value);
    },
  };
}

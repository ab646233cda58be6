import type { KeyValueStorageInterface } from 'aws-amplify/utils';

/** A storage of one tab, apart from whatever else the origin keeps. */
export function tabStorage(storage: Storage, prefix: string): KeyValueStorageInterface {
  return {
    setItem(key, value) {
      storage.setItem(`${prefix}${key}`, value);
      return Promise.resolve();
    },
    getItem: (key) => Promise.resolve(storage.getItem(`${prefix}${key}`)),
    removeItem(key) {
      storage.removeItem(`${prefix}${key}`);
      return Promise.resolve();
    },
    clear() {
      for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
      return Promise.resolve();
    },
  };
}

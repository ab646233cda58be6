import { describe, expect, it } from 'vitest';
import { tabStorage } from './tab-storage';

/** As much of a browser's storage as is used. */
function fakeStorage(): Storage {
  const entries: Record<string, unknown> = {
    setItem(key: string, value: string) {
      entries[key] = value;
    },
    getItem: (key: string) => entries[key] ?? null,
    removeItem: (key: string) => Reflect.deleteProperty(entries, key),
  };
  return entries as unknown as Storage;
}

describe('the storage of a tab', () => {
  it('keeps apart from whatever else the origin stores, also when it is cleared', async () => {
    const origin = fakeStorage();
    origin.setItem('token', 'of the web app');
    const storage = tabStorage(origin, 'console.');
    await storage.setItem('token', 'of the console');
    expect(await storage.getItem('token')).toBe('of the console');
    await storage.clear();
    expect(await storage.getItem('token')).toBeNull();
    expect(origin.getItem('token')).toBe('of the web app');
  });
});

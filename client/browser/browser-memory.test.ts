import { afterEach, expect, it, vi } from 'vitest';
import { createBrowserMemory } from './browser-memory';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Takes values of up to 10 characters. */
function makeStorage() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    removeItem: (key: string) => values.delete(key),
    setItem: (key: string, value: string) => {
      if (value.length > 10) throw new Error('QuotaExceededError');
      values.set(key, value);
    },
  };
}

it('[OBX16] knows that something would be lost with the page, until it is stored or not needed any more', () => {
  vi.stubGlobal('localStorage', makeStorage());
  const memory = createBrowserMemory();
  expect(memory.isLasting()).toBe(true);
  memory.write('outbox', 'longer than what fits');
  memory.write('draft', 'short');
  expect(memory.isLasting()).toBe(false);
  memory.write('outbox', null);
  expect(memory.isLasting()).toBe(true);
  memory.write('outbox', 'longer than what fits');
  memory.write('outbox', 'shorter');
  expect(memory.isLasting()).toBe(true);
});

it('[OBX16] knows that nothing lasts where there is no storage', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(createBrowserMemory().isLasting()).toBe(false);
});

it('[OBX20] has in this page what the storage could not take, and what was not meant for it', () => {
  const storage = makeStorage();
  vi.stubGlobal('localStorage', storage);
  const memory = createBrowserMemory();
  memory.write('draft', 'longer than what fits');
  expect(memory.read('draft')).toBe('longer than what fits');
  expect(memory.keys('dra')).toEqual(['draft']);
  memory.write('draft', 'short');
  expect([memory.read('draft'), storage.getItem('draft')]).toEqual(['short', 'short']);
  memory.hold('draft', 'much');
  expect([memory.read('draft'), storage.getItem('draft')]).toEqual(['much', null]);
  expect(memory.isLasting()).toBe(true);
  memory.write('draft', null);
  expect(memory.read('draft')).toBeNull();
});

import { describe, expect, it, vi } from 'vitest';
import { FakeBrowser } from '../testing';
import { defaultPreferences, keepPreferences, preferencesKey } from '.';

function memoryWith(text: string | null) {
  const browser = new FakeBrowser();
  if (text !== null) browser.stored.set(preferencesKey, text);
  return browser.memory;
}

describe('preferences', () => {
  it('[PRF1] follow the system until somebody chooses', () => {
    expect(keepPreferences(memoryWith(null)).getSnapshot()).toEqual(defaultPreferences);
  });

  it('[PRF2] are there again at the next visit', () => {
    const memory = memoryWith(null);
    keepPreferences(memory).change({ theme: 'dark', language: 'de' });
    expect(keepPreferences(memory).getSnapshot()).toEqual({
      theme: 'dark',
      contrast: 'auto',
      language: 'de',
    });
  });

  it('[PRF2] tell who shows them, once for a change', () => {
    const preferences = keepPreferences(memoryWith(null));
    const listener = vi.fn();
    preferences.subscribe(listener);
    preferences.change({ contrast: 'more' });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(preferences.getSnapshot().contrast).toBe('more');
  });

  it.each(['', 'null', '[]', '"dark"', '{"theme":"<script>"}', '{"theme":3,"contrast":{},"language":null}'])(
    '[PRF3] fall back on the default where what was kept makes no sense: %s',
    (text) => {
      expect(keepPreferences(memoryWith(text)).getSnapshot()).toEqual(defaultPreferences);
    },
  );

  it('[PRF4] given by the address count for this visit and are not kept', () => {
    const memory = memoryWith(null);
    const preferences = keepPreferences(memory, { theme: 'light' });
    expect(preferences.getSnapshot().theme).toBe('light');
    preferences.change({ contrast: 'more' });
    expect(preferences.getSnapshot().theme).toBe('light');
    expect(keepPreferences(memory).getSnapshot()).toEqual({ ...defaultPreferences, contrast: 'more' });
  });
});

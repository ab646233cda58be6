import type { Memory, Preferences, PreferenceStore } from '../ports';
import { createValueStore } from '../store';
import { parsePreferences, preferencesKey } from './preferences';

/** The preferences of this device, kept from visit to visit. `given` wins for this visit and is not kept. */
export function keepPreferences(memory: Memory, given: Partial<Preferences> = {}): PreferenceStore {
  let kept = parsePreferences(memory.read(preferencesKey));
  const shown = createValueStore<Preferences>(Object.freeze({ ...kept, ...given }));
  return {
    getSnapshot: () => shown.getSnapshot(),
    subscribe: (listener) => shown.subscribe(listener),
    change: (part) => {
      kept = Object.freeze({ ...kept, ...part });
      memory.write(preferencesKey, JSON.stringify(kept));
      shown.set(Object.freeze({ ...shown.getSnapshot(), ...part }));
    },
  };
}

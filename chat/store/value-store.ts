import type { Store } from '../ports';
import { Listeners } from './listeners';

export interface WritableStore<T> extends Store<T> {
  set(value: T): void;
}

/** Holds one value and tells at once when it is another. */
export function createValueStore<T>(initial: T): WritableStore<T> {
  let value = initial;
  const listeners = new Listeners();
  return {
    getSnapshot: () => value,
    subscribe: (listener) => listeners.add(listener),
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      listeners.notify();
    },
  };
}

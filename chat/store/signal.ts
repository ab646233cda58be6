import type { Signal } from '../ports';
import { Listeners } from './listeners';

/** A signal, and what makes it happen. */
export function createSignal(): Signal & { readonly happen: () => void } {
  const listeners = new Listeners();
  return { subscribe: (run) => listeners.add(run), happen: () => listeners.notify() };
}

import type { Store } from '../../chat/ports';

export interface Closeable {
  readonly close: () => void;
}

/**
 * Something open for exactly as long as somebody looks at it: opened with the first subscriber, closed with
 * the last. React subscribes after the first paint and unsubscribes on leaving, so nothing leaks from a render
 * that was thrown away, and nothing opens while the page is prerendered.
 */
export function createHeld<T extends Closeable>(open: () => T): Store<T | null> {
  let held: T | null = null;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => held,
    subscribe(listener) {
      listeners.add(listener);
      if (held === null) {
        held = open();
        for (const notify of listeners) notify();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        held?.close();
        held = null;
      };
    },
  };
}

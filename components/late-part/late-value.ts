/** Something that comes when it is wanted. Null until it is there. */
export interface LateValue<T> {
  readonly getSnapshot: () => T | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to load it, unless that was begun. */
  readonly want: () => void;
}

export interface LateTiming {
  /** Calls once, when a load that failed may be tried again. */
  readonly later: (run: () => void) => void;
  readonly failed: (cause: unknown) => void;
}

/**
 * Loads once, however many want it. A load that fails shows nobody an error: it is tried again for as long as somebody
 * waits, and when the next one comes.
 */
export function createLateValue<T>(load: () => Promise<T>, { later, failed }: LateTiming): LateValue<T> {
  let value: T | null = null;
  let isUnderWay = false;
  const listeners = new Set<() => void>();
  const want = (): void => {
    if (value !== null || isUnderWay) return;
    isUnderWay = true;
    load().then(
      (loaded) => {
        value = loaded;
        for (const listener of [...listeners]) listener();
      },
      (cause: unknown) => {
        failed(cause);
        if (listeners.size === 0) isUnderWay = false;
        else
          later(() => {
            isUnderWay = false;
            if (listeners.size > 0) want();
          });
      },
    );
  };
  return {
    want,
    getSnapshot: () => value,
    subscribe(listener) {
      listeners.add(listener);
      want();
      return () => listeners.delete(listener);
    },
  };
}

import type { Cancel } from '../../chat/ports';

/** An Amplify observation: the same array every time, changed in place. */
export interface QueryObservable {
  subscribe(observer: {
    next: (snapshot: { items: readonly object[] }) => void;
    error: (error: unknown) => void;
  }): { unsubscribe: () => void };
}

export interface ChangesObserver {
  /** What the query found. */
  window(rows: readonly unknown[]): void;
  /** Rows that are new or other than before. */
  changed(rows: readonly unknown[]): void;
  /** An event changed nothing: it was null, or tells what is known, or of a row that the query didn't find. */
  unchanged(): void;
  failed(error: unknown): void;
}

/**
 * Makes of `observeQuery` what it is good for: the rows that were found, then the rows that changed. When
 * its query fails it first says that nothing was found and then that it failed, in one go; so what was found
 * counts only when no failure follows at once.
 */
export function observeChanges(query: QueryObservable, observer: ChangesObserver): Cancel {
  const seen = new WeakSet();
  let isOver = false;
  let hasWindow = false;
  const takeNew = (rows: readonly object[]): object[] => {
    const fresh = rows.filter((row) => !seen.has(row));
    for (const row of fresh) seen.add(row);
    return fresh;
  };
  const subscription = query.subscribe({
    next: ({ items }) => {
      const rows = takeNew(items);
      const isWindow = !hasWindow;
      hasWindow = true;
      queueMicrotask(() => {
        if (isOver) return;
        if (isWindow) observer.window(rows);
        else if (rows.length > 0) observer.changed(rows);
        else observer.unchanged();
      });
    },
    error: (error) => {
      if (isOver) return;
      isOver = true;
      observer.failed(error);
    },
  });
  return () => {
    isOver = true;
    subscription.unsubscribe();
  };
}

/** What must be ended of the parts that run now: open sockets first, then what they used, the last opened first. */
export interface Closing {
  readonly sockets: (() => Promise<void>)[];
  readonly stores: (() => Promise<void>)[];
  /**
   * Every call waits for the same end.
   * @param drained resolves when no request uses the stores any more
   * @throws AggregateError if a part could not be closed
   */
  close(drained?: () => Promise<void>): Promise<void>;
}

export function createClosing(): Closing {
  let closed: Promise<void> | null = null;
  const closing: Closing = {
    sockets: [],
    stores: [],
    close: (drained = () => Promise.resolve()) => (closed ??= closeAll(closing, drained)),
  };
  return closing;
}

async function closeAll({ sockets, stores }: Closing, drained: () => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const close of [...sockets, drained, ...[...stores].reverse()]) {
    try {
      await close();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, 'unable to close the local backend; a part failed');
}

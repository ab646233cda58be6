import type { AccessLog } from './capacity';
import type { ItemChange } from './item-change';
import type {
  DynaliteAction,
  DynaliteStore,
  Item,
  SubDatabase,
  TableRecord,
  Write,
  Callback,
} from './dynalite-types';
import { prefixOf, withinPrefix } from './table-store';
import type { TableStore } from './table-store';
import { ValueSource } from './value-source';

/** An action failed; `existing` is the item that its condition was held against, if that was asked for. */
export class ActionFailure extends Error {
  override readonly name = 'ActionFailure';
  constructor(
    override readonly cause: Error,
    readonly existing: Item | undefined,
  ) {
    super(cause.message, { cause });
  }
}

/**
 * Runs dynalite's actions so that all they write, indexes included, lands in one batch, and so that
 * the items they write stay locked until then. A process killed at any moment leaves whole operations.
 */
export async function inOperationScope<T>(
  store: TableStore,
  accesses: AccessLog,
  work: (scope: OperationScope) => Promise<T>,
): Promise<T> {
  const scope = new OperationScope(store, accesses);
  try {
    const result = await work(scope);
    await scope.commit();
    return result;
  } finally {
    scope.release();
  }
}

export class OperationScope {
  readonly #store: TableStore;
  readonly #accesses: AccessLog;
  readonly #writes: Write[] = [];
  readonly #held = new Map<string, () => void>();
  readonly #read = new Map<string, Item | undefined>();
  readonly #changes: ItemChange[] = [];

  constructor(store: TableStore, accesses: AccessLog) {
    this.#store = store;
    this.#accesses = accesses;
  }

  /** Locks items by their database keys. The order is fixed, so that two scopes never wait for each other. */
  async lock(keys: readonly string[]): Promise<void> {
    for (const key of [...new Set(keys)].sort()) {
      if (!this.#held.has(key)) this.#held.set(key, await this.#store.locks.acquire(key));
    }
  }

  /** @throws ActionFailure as dynalite refuses; any other error is a bug */
  run(
    action: DynaliteAction,
    data: object,
    { returnsExisting } = { returnsExisting: false },
  ): Promise<Record<string, unknown>> {
    return new Promise((resolve, reject) => {
      let existing: Item | undefined;
      // dynalite calls back from timers and promises: what throws there would end the process.
      const guard = (step: () => void) => {
        try {
          step();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      const view = this.#view(guard, (item) => (existing = item));
      action(view, data, (error, output) => {
        if (error) {
          this.#accesses.refused('Item' in data ? (data.Item as Item) : undefined);
          reject(new ActionFailure(error, returnsExisting ? existing : undefined));
        } else resolve(output ?? {});
      });
    });
  }

  async commit(): Promise<void> {
    if (this.#writes.length === 0) return;
    // An item stays locked until its change has a number and is stored: the numbers are in the item's order.
    const captured = this.#store.changes.capture(this.#changes, this.#store.tables);
    try {
      await this.#store.batches.write([...this.#writes, ...captured.writes]);
    } finally {
      captured.settle();
    }
  }

  release(): void {
    for (const giveBack of this.#held.values()) giveBack();
    this.#held.clear();
  }

  #view(guard: (step: () => void) => void, onRead: (item: Item | undefined) => void): DynaliteStore {
    const { options, tables } = this.#store;
    const part = (prefix: string, tableName?: string) => this.#subDatabase(prefix, guard, onRead, tableName);
    return {
      options,
      getItemDb: (tableName) => this.#noteChanges(tableName, part(prefixOf.items(tableName), tableName)),
      getIndexDb: (_kind, tableName, indexName) => part(prefixOf.index(tableName, indexName)),
      getTable: (name, checkStatus, callback) => {
        const answer = (callback ?? checkStatus) as Callback<TableRecord>;
        const table = tables.get(name);
        if (table) answer(null, table);
        else answer(tableNotFound());
      },
    };
  }

  /** dynalite reads an item before it writes it, so that what was read is the old image. */
  #noteChanges(tableName: string, items: SubDatabase): SubDatabase {
    if (!this.#store.changes.captures(tableName)) return items;
    const place = (key: string) => prefixOf.items(tableName) + key;
    const note = (key: string, after: Item | undefined): void => {
      this.#changes.push({ tableName, key, before: this.#read.get(place(key)), after });
    };
    return {
      ...items,
      get: (key, callback) =>
        items.get(key, (error, item) => {
          this.#read.set(place(key), item as Item | undefined);
          callback(error, item);
        }),
      put: (key, item, callback) => {
        note(key, item as Item);
        items.put(key, item, callback);
      },
      del: (key, callback) => {
        note(key, undefined);
        items.del(key, callback);
      },
    };
  }

  #subDatabase(
    prefix: string,
    guard: (step: () => void) => void,
    onRead: (item: Item | undefined) => void,
    /** Absent for an index: what it costs follows from the item. */
    tableName: string | undefined,
  ): SubDatabase {
    const { database } = this.#store;
    const onWrite = (key: string, after: Item | undefined) => {
      if (tableName !== undefined) this.#accesses.written(tableName, prefix + key, after);
    };
    return {
      get: (key, callback) =>
        guard(() => {
          const value = database.getSync(prefix + key) as Item | undefined;
          onRead(value);
          if (tableName !== undefined) this.#accesses.fetched(tableName, prefix + key, value);
          callback(null, value);
        }),
      put: (key, value, callback) => {
        onWrite(key, value as Item);
        this.#writes.push({ type: 'put', key: prefix + key, value });
        callback(null);
      },
      del: (key, callback) => {
        onWrite(key, undefined);
        this.#writes.push({ type: 'del', key: prefix + key });
        callback(null);
      },
      lock: (key, locked) => {
        this.lock([prefix + key]).then(
          () => guard(() => locked((callback) => callback)),
          (error: unknown) =>
            guard(() => {
              throw error;
            }),
        );
      },
      createValueStream: (range) =>
        new ValueSource(database, withinPrefix(prefix, range), (value) =>
          this.#accesses.passed(value as Item),
        ),
    };
  }
}

function tableNotFound(): Error {
  return Object.assign(new Error('Requested resource not found'), {
    statusCode: 400,
    body: {
      __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',
      message: 'Requested resource not found',
    },
  });
}

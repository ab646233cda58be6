import { mkdir } from 'node:fs/promises';
import { BatchWriter } from './batch-writer';
import { dynaliteDatabase } from './dynalite-internals';
import type { ChangeLog } from './change-log';
import type { DynaliteStore, KeyRange, LevelDatabase, TableRecord } from './dynalite-types';
import { KeyedLock } from './keyed-lock';

/** The open database, its tables by name, and the locks of their items. */
export interface TableStore {
  readonly database: LevelDatabase;
  /** For operations, many of which end at the same time. */
  readonly batches: BatchWriter;
  readonly options: DynaliteStore['options'];
  readonly tables: Map<string, TableRecord>;
  readonly locks: KeyedLock;
  readonly changes: ChangeLog;
}

/** @throws Error "unable to open the tables in X; ..." e.g. if another process has them open */
export async function openTableStore(directory: string | null, changes: ChangeLog): Promise<TableStore> {
  if (directory !== null) await mkdir(directory, { recursive: true });
  const { db, options } = dynaliteDatabase.create(directory === null ? {} : { path: directory });
  try {
    await db.open();
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Error(`unable to open the tables in ${directory ?? 'memory'}; ${cause}`, { cause: error });
  }
  return {
    database: db,
    batches: new BatchWriter(db),
    options,
    tables: new Map(),
    locks: new KeyedLock(),
    changes,
  };
}

/** The key prefixes are dynalite's own, so that its command line can open the same directory. */
export const prefixOf = {
  tables: 'table~',
  items: (tableName: string) => `item-${tableName}~`,
  index: (tableName: string, indexName: string) => `index-global~${tableName}~${indexName}~`,
  /** Ours: dynalite has no streams and leaves these keys alone. */
  changes: (tableName: string, shardId: string) => `change~${tableName}~${shardId}~`,
  discarded: (tableName: string, shardId: string) => `change-discarded~${tableName}~${shardId}`,
};

const afterEveryKey = '\xff';

/** A range of keys within a prefix as a range of the whole database. */
export function withinPrefix(prefix: string, range: KeyRange = {}): KeyRange {
  const { gt, gte, lt, lte, reverse = false, limit = -1 } = range;
  const lower = gt === undefined ? { gte: prefix + (gte ?? '') } : { gt: prefix + gt };
  const upper = lte === undefined ? { lt: prefix + (lt ?? afterEveryKey) } : { lte: prefix + lte };
  return { ...lower, ...upper, reverse, limit };
}

import type { TableModel } from '../backend-model';

/** Attribute names to AttributeValues, as DynamoDB's low-level JSON has them. */
export type Item = Readonly<Record<string, unknown>>;

export type Callback<T = void> = (error: Error | null, value?: T) => void;

/** A part of the database: a table's items or an index's. */
export interface SubDatabase {
  get(key: string, callback: Callback<unknown>): void;
  put(key: string, value: unknown, callback: Callback): void;
  del(key: string, callback: Callback): void;
  lock(key: string, locked: (release: <T>(callback: T) => T) => void): void;
  createValueStream(range: KeyRange): unknown;
}

/** What dynalite's actions expect to be given. */
export interface DynaliteStore {
  readonly options: { readonly maxItemSize: number };
  getItemDb(tableName: string): SubDatabase;
  getIndexDb(kind: string, tableName: string, indexName: string): SubDatabase;
  getTable(name: string, checkStatus: unknown, callback?: Callback<TableRecord>): void;
}

export type DynaliteAction = (
  store: DynaliteStore,
  data: object,
  callback: Callback<Record<string, unknown>>,
) => void;

export type ParameterTypes = Readonly<Record<string, unknown>>;

export interface DynaliteValidation {
  readonly types: ParameterTypes;
  readonly custom?: (data: object, store: DynaliteStore) => string | undefined;
}

/** A table as it is stored, in the casing of `DescribeTable`. */
export interface TableRecord {
  readonly TableName: string;
  readonly TableStatus: 'ACTIVE';
  readonly KeySchema: TableModel['keySchema'];
  readonly AttributeDefinitions: TableModel['attributeDefinitions'];
  readonly GlobalSecondaryIndexes: TableModel['globalSecondaryIndexes'];
}

export interface KeyRange {
  readonly gt?: string;
  readonly gte?: string;
  readonly lt?: string;
  readonly lte?: string;
  readonly reverse?: boolean;
  /** -1 or absent: all. */
  readonly limit?: number;
}

export type Write =
  | { readonly type: 'put'; readonly key: string; readonly value: unknown }
  | { readonly type: 'del'; readonly key: string };

/** The Level database below dynalite, with JSON values. A batch is written whole or not at all. */
export interface LevelDatabase {
  open(): Promise<void>;
  close(): Promise<void>;
  get(key: string): Promise<unknown>;
  /** A point lookup takes less time than to hand it to another thread and to hear of its end. */
  getSync(key: string): unknown;
  batch(writes: readonly Write[]): Promise<void>;
  keys(range: KeyRange): { all(): Promise<string[]> };
  values(range: KeyRange): { nextv(size: number): Promise<unknown[]>; close(): Promise<void> };
}

/**
 * The inner modules of dynalite 4 that run one operation in process, with their types. They are not its
 * public API: package.json pins the exact version.
 */
import batchGetItem from 'dynalite/actions/batchGetItem.js';
import batchWriteItem from 'dynalite/actions/batchWriteItem.js';
import deleteItem from 'dynalite/actions/deleteItem.js';
import getItem from 'dynalite/actions/getItem.js';
import putItem from 'dynalite/actions/putItem.js';
import query from 'dynalite/actions/query.js';
import scan from 'dynalite/actions/scan.js';
import updateItem from 'dynalite/actions/updateItem.js';
import conditionParser from 'dynalite/db/conditionParser.js';
import database from 'dynalite/db/index.js';
import batchGetItemRules from 'dynalite/validations/batchGetItem.js';
import batchWriteItemRules from 'dynalite/validations/batchWriteItem.js';
import deleteItemRules from 'dynalite/validations/deleteItem.js';
import getItemRules from 'dynalite/validations/getItem.js';
import validations from 'dynalite/validations/index.js';
import putItemRules from 'dynalite/validations/putItem.js';
import queryRules from 'dynalite/validations/query.js';
import scanRules from 'dynalite/validations/scan.js';
import updateItemRules from 'dynalite/validations/updateItem.js';
import type { TableOperation } from '../ports';
import { parseCondition } from './condition-parser';
import type {
  DynaliteAction,
  DynaliteStore,
  DynaliteValidation,
  Item,
  LevelDatabase,
  ParameterTypes,
  TableRecord,
} from './dynalite-types';

/** The operations that dynalite has; it has no transactions. */
export type DynaliteOperation = Exclude<TableOperation, 'TransactGetItems' | 'TransactWriteItems'>;

type Refusal = Error | null | undefined;

interface DynaliteDatabase {
  create(options: { path?: string }): {
    readonly db: LevelDatabase;
    readonly options: DynaliteStore['options'];
  };
  validateKey(key: Item, table: TableRecord): Refusal;
  validateItem(item: Item, table: TableRecord): Refusal;
  createKey(item: Item, table: TableRecord): string;
  /** Bytes. */
  itemSize(item: Item): number;
  checkConditional(data: object, existing: Item | undefined): Refusal;
  getIndexActions(
    indexes: readonly object[],
    existing: Item | null,
    item: Item | null,
    table: TableRecord,
  ): { readonly puts: readonly { readonly index: string; readonly key: string; readonly item: Item }[] };
}

interface DynaliteValidations {
  checkTypes(data: object, types: ParameterTypes): Record<string, unknown>;
  checkValidations(
    data: object,
    types: ParameterTypes,
    custom: DynaliteValidation['custom'] | undefined,
    store: Pick<DynaliteStore, 'options'>,
  ): void;
}

export const dynaliteDatabase = database as DynaliteDatabase;

export const dynaliteValidations = validations as DynaliteValidations;

export const dynaliteActions = {
  GetItem: getItem,
  PutItem: putItem,
  UpdateItem: updateItem,
  DeleteItem: deleteItem,
  Query: query,
  Scan: scan,
  BatchGetItem: batchGetItem,
  BatchWriteItem: batchWriteItem,
} as Readonly<Record<DynaliteOperation, DynaliteAction>>;

export const dynaliteRules = {
  GetItem: getItemRules,
  PutItem: putItemRules,
  UpdateItem: updateItemRules,
  DeleteItem: deleteItemRules,
  Query: queryRules,
  Scan: scanRules,
  BatchGetItem: batchGetItemRules,
  BatchWriteItem: batchWriteItemRules,
} as Readonly<Record<DynaliteOperation, DynaliteValidation>>;

type ConditionParse = typeof parseCondition;

const replaceableParser = conditionParser as { parse: ConditionParse };

/** dynalite's own parser, for the test that holds ours to it. */
export const dynaliteParseCondition: ConditionParse = replaceableParser.parse;

// dynalite's validations look the parser up at each call, so that this is enough to replace it.
replaceableParser.parse = parseCondition;

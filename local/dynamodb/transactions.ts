import { DynamoDbError } from '../ports';
import type { CancellationReason } from '../ports';
import type { AccessLog } from './capacity';
import { dynaliteActions, dynaliteDatabase } from './dynalite-internals';
import { validateParameters } from './operation-parameters';
import type { DynaliteAction, Item, TableRecord } from './dynalite-types';
import { toDynamoDbError } from './operation-errors';
import { inOperationScope } from './operation-scope';
import type { OperationScope } from './operation-scope';
import { prefixOf } from './table-store';
import type { TableStore } from './table-store';

type Fields = Readonly<Record<string, unknown>>;

/** One action of a transaction, checked and bound to its item. */
interface Step {
  readonly action: DynaliteAction;
  readonly data: Record<string, unknown>;
  readonly lockKey: string;
  readonly returnsExisting: boolean;
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
const maximumActions = 100;

/** A condition without a write; everything else is dynalite's. */
const conditionCheck: DynaliteAction = (store, data, callback) => {
  const { TableName, Key } = data as { TableName: string; Key: Item };
  store.getTable(TableName, false, (error, table) => {
    if (error || !table) {
      callback(error);
      return;
    }
    store.getItemDb(TableName).get(dynaliteDatabase.createKey(Key, table), (failure, item) => {
      callback(failure ?? dynaliteDatabase.checkConditional(data, item as Item | undefined) ?? null, {});
    });
  });
};

/** @throws DynamoDbError TransactionCanceledException, with a reason for each action in order */
export function transactWriteItems(
  store: TableStore,
  accesses: AccessLog,
  input: Fields,
): Promise<Record<string, unknown>> {
  const steps = readActions(input).map((entry) => writeStep(store, entry));
  return inOperationScope(store, accesses, async (scope) => {
    await runAll(scope, steps);
    return {};
  });
}

/** All items as of one moment. */
export function transactGetItems(
  store: TableStore,
  accesses: AccessLog,
  input: Fields,
): Promise<Record<string, unknown>> {
  const steps = readActions(input).map((entry) => {
    const [kind, parameters] = singleAction(entry);
    if (kind !== 'Get') throw invalid(`TransactGetItems has no action ${kind}`);
    const data = validateParameters('GetItem', parameters, store.options);
    return makeStep(store, dynaliteActions.GetItem, data, data['Key'] as Item, false);
  });
  return inOperationScope(store, accesses, async (scope) => ({ Responses: await runAll(scope, steps) }));
}

async function runAll(scope: OperationScope, steps: readonly Step[]): Promise<Record<string, unknown>[]> {
  const keys = steps.map((step) => step.lockKey);
  if (new Set(keys).size !== keys.length)
    throw invalid('Transaction request cannot include multiple operations on one item');
  await scope.lock(keys);
  const outputs: Record<string, unknown>[] = [];
  const reasons: CancellationReason[] = [];
  for (const step of steps) {
    try {
      outputs.push(await scope.run(step.action, step.data, step));
      reasons.push({ code: 'None' });
    } catch (error) {
      reasons.push(cancellationReason(error));
    }
  }
  if (reasons.some((reason) => reason.code !== 'None')) throw cancelled(reasons);
  return outputs;
}

function writeStep(store: TableStore, entry: unknown): Step {
  const [kind, { ReturnValuesOnConditionCheckFailure, ...parameters }] = singleAction(entry);
  const returnsExisting = ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
  switch (kind) {
    case 'Put': {
      const data = validateParameters('PutItem', parameters, store.options);
      return makeStep(store, dynaliteActions.PutItem, data, data['Item'] as Item, returnsExisting);
    }
    case 'Update': {
      const data = validateParameters('UpdateItem', parameters, store.options);
      return makeStep(store, dynaliteActions.UpdateItem, data, data['Key'] as Item, returnsExisting);
    }
    case 'Delete': {
      const data = validateParameters('DeleteItem', parameters, store.options);
      return makeStep(store, dynaliteActions.DeleteItem, data, data['Key'] as Item, returnsExisting);
    }
    case 'ConditionCheck': {
      // A check takes the parameters of a delete, and needs the condition.
      const data = validateParameters('DeleteItem', parameters, store.options);
      if (data['ConditionExpression'] === undefined)
        throw invalid('ConditionCheck needs a ConditionExpression');
      return makeStep(store, conditionCheck, data, data['Key'] as Item, returnsExisting);
    }
    default:
      throw invalid(`TransactWriteItems has no action ${kind}`);
  }
}

function makeStep(
  store: TableStore,
  action: DynaliteAction,
  data: Record<string, unknown>,
  attributes: Item,
  returnsExisting: boolean,
): Step {
  const tableName = String(data['TableName']);
  const table = store.tables.get(tableName);
  if (!table) throw new DynamoDbError('ResourceNotFoundException', 'Requested resource not found');
  const lockKey = prefixOf.items(tableName) + itemKey(table, attributes, action === dynaliteActions.PutItem);
  return { action, data, lockKey, returnsExisting };
}

function itemKey(table: TableRecord, attributes: Item, whole: boolean): string {
  const mistake = whole
    ? dynaliteDatabase.validateItem(attributes, table)
    : dynaliteDatabase.validateKey(attributes, table);
  if (mistake) throw mistake;
  return dynaliteDatabase.createKey(attributes, table);
}

function readActions(input: Fields): readonly unknown[] {
  const { TransactItems, ReturnConsumedCapacity = 'NONE', ...others } = input;
  const [unsupported] = Object.keys(others);
  if (unsupported !== undefined)
    throw invalid(
      `unable to run the transaction; the local backend does not support its parameter ${unsupported}`,
    );
  if (!['INDEXES', 'TOTAL', 'NONE'].includes(String(ReturnConsumedCapacity)))
    throw invalid('ReturnConsumedCapacity can only be INDEXES, TOTAL or NONE');
  if (!Array.isArray(TransactItems) || TransactItems.length === 0 || TransactItems.length > maximumActions)
    throw invalid(`TransactItems must have between 1 and ${maximumActions} actions`);
  return TransactItems;
}

function singleAction(entry: unknown): readonly [string, Fields] {
  const actionsOfEntry = typeof entry === 'object' && entry !== null ? Object.entries(entry) : [];
  const [action] = actionsOfEntry;
  if (!action || actionsOfEntry.length !== 1)
    throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  return [action[0], action[1] as Fields];
}

/** @throws what is not a refusal, for then it is a bug */
function cancellationReason(error: unknown): CancellationReason {
  const refusal = toDynamoDbError(error);
  if (!(refusal instanceof DynamoDbError)) throw refusal;
  const item = refusal.item ? { item: refusal.item } : {};
  const code =
    refusal.code === 'ConditionalCheckFailedException'
      ? 'ConditionalCheckFailed'
      : refusal.code.replace(/Exception$/, 'Error');
  return { code, message: refusal.message, ...item };
}

function cancelled(reasons: readonly CancellationReason[]): DynamoDbError {
  const codes = reasons.map((reason) => reason.code).join(', ');
  return new DynamoDbError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    undefined,
    reasons,
  );
}

function invalid(message: string): DynamoDbError {
  return new DynamoDbError('ValidationException', message);
}

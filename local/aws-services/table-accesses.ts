import { isRecord } from '../is-record';
import type { TableOperation } from '../ports';

/** What a call needs permission for: an action on `TABLE` or `TABLE/index/INDEX`. */
export interface TableAccess {
  readonly action: string;
  readonly path: string;
}

type Input = Readonly<Record<string, unknown>>;

/** The item operations of DynamoDB that a function may call. */
export const tableOperations: ReadonlySet<string> = new Set<TableOperation>([
  'GetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'Query',
  'Scan',
  'BatchGetItem',
  'BatchWriteItem',
  'TransactGetItems',
  'TransactWriteItems',
]);

export const isTableOperation = (name: string): name is TableOperation => tableOperations.has(name);

/**
 * A transaction needs the permissions of its parts, a batch its own.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-apis-iam
 * @returns nothing for an input that names no table, which the operation then refuses
 */
export function accessesOf(operation: TableOperation, input: Input): readonly TableAccess[] {
  switch (operation) {
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return accessTo(operation, input['TableName']);
    case 'Query':
    case 'Scan':
      return accessTo(operation, input['TableName'], input['IndexName']);
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return Object.keys(objectOf(input['RequestItems'])).flatMap((name) => accessTo(operation, name));
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return listOf(input['TransactItems']).flatMap((item) =>
        Object.entries(objectOf(item)).flatMap(([part, body]) =>
          accessTo(partActions.get(part) ?? part, objectOf(body)['TableName']),
        ),
      );
  }
}

const partActions = new Map([
  ['Get', 'GetItem'],
  ['Put', 'PutItem'],
  ['Update', 'UpdateItem'],
  ['Delete', 'DeleteItem'],
  ['ConditionCheck', 'ConditionCheckItem'],
]);

function accessTo(action: string, tableName: unknown, indexName?: unknown): TableAccess[] {
  if (typeof tableName !== 'string') return [];
  const path = typeof indexName === 'string' ? `${tableName}/index/${indexName}` : tableName;
  return [{ action: `dynamodb:${action}`, path }];
}

const objectOf = (value: unknown): Input => (isRecord(value) ? value : {});

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

import { isRecord } from '../is-record';

type Input = Readonly<Record<string, unknown>>;

/**
 * A request with tables' names where it gives ARNs that start with `prefix` (`arn:aws:dynamodb:REGION:ACCOUNT:table/`);
 * other ARNs stay, and name no table here. Batches are answered by the tables' names.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html#DDB-GetItem-request-TableName
 */
export function namesForArns(input: Input, prefix: string): Input {
  const nameOf = (table: string): string => (table.startsWith(prefix) ? table.slice(prefix.length) : table);
  const named = (body: unknown): unknown =>
    isRecord(body) && typeof body['TableName'] === 'string'
      ? { ...body, TableName: nameOf(body['TableName']) }
      : body;
  const { TableName: table, RequestItems: requests, TransactItems: items } = input;
  return {
    ...input,
    ...(typeof table === 'string' ? { TableName: nameOf(table) } : {}),
    ...(isRecord(requests)
      ? { RequestItems: mapEntries(requests, (key, value) => [batchKey(requests, key, nameOf(key)), value]) }
      : {}),
    ...(Array.isArray(items)
      ? {
          TransactItems: items.map((item: unknown) =>
            isRecord(item) ? mapEntries(item, (key, value) => [key, named(value)]) : item,
          ),
        }
      : {}),
  };
}

/** A table that is given by name and by ARN would lose what one of them asks: the ARN stays, and is refused. */
const batchKey = (requests: Input, key: string, name: string): string =>
  name !== key && Object.hasOwn(requests, name) ? key : name;

const mapEntries = (record: Input, change: (key: string, value: unknown) => [string, unknown]): Input =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => change(key, value)));

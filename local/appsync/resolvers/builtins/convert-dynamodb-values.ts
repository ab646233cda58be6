import { MappingFault } from '../mapping-fault';
import { isPlainMap } from '../plain-data';

/** A typed value of DynamoDB as mappings write it; a number may be a JSON number. */
export type TypedValue = Readonly<Record<string, unknown>>;

/** Marks what `toStringSet` and its like of the dynamodb module made, so that it is not converted again. */
export const alreadyTyped = new WeakSet();

/**
 * `util.dynamodb.toDynamoDB`: lists become lists, never sets.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/dynamodb-helpers-in-util-dynamodb-js.html
 */
export function toDynamoDb(value: unknown): TypedValue {
  if (value === null || value === undefined) return { NULL: null };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(toDynamoDb) };
  if (typeof value === 'object') return alreadyTyped.has(value) ? { ...value } : { M: toMapValues(value) };
  throw new MappingFault({
    message: `unable to convert a ${typeof value} for DynamoDB`,
    errorType: 'MappingTemplate',
  });
}

export function toMapValues(map: unknown): Record<string, TypedValue> {
  if (typeof map !== 'object' || map === null) return {};
  return Object.fromEntries(
    Object.entries(map)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, toDynamoDb(value)]),
  );
}

const orNull =
  (convert: (value: never) => TypedValue) =>
  (value: unknown): TypedValue | null =>
    value === null || value === undefined ? null : convert(value as never);

export const typedValueBuiltins = {
  toDynamoDB: toDynamoDb,
  toMapValues: (map: unknown) => (map === null || map === undefined ? null : toMapValues(map)),
  toString: orNull((value: string) => ({ S: value })),
  toStringSet: orNull((values: string[]) => ({ SS: [...values] })),
  toNumber: orNull((value: number) => ({ N: value })),
  toNumberSet: orNull((values: number[]) => ({ NS: [...values] })),
  toBinary: orNull((value: string) => ({ B: value })),
  toBinarySet: orNull((values: string[]) => ({ BS: [...values] })),
  toBoolean: orNull((value: boolean) => ({ BOOL: value })),
  toNull: (): TypedValue => ({ NULL: null }),
  toList: orNull((values: unknown[]) => ({ L: values.map(toDynamoDb) })),
  toMap: orNull((map: object) => ({ M: toMapValues(map) })),
  toS3Object: (key: string, bucket: string, region: string, version?: string): TypedValue => ({
    S: JSON.stringify({ s3: { key, bucket, region, ...(version === undefined ? {} : { version }) } }),
  }),
};

/** The map that `toS3Object` packed. */
export function fromS3ObjectJson(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  return isPlainMap(parsed) ? (parsed.s3 ?? null) : null;
}

import { prefixOf } from './table-store';

/**
 * The shards of every stream. A new on-demand table of DynamoDB takes 4,000 writes a second, which is four
 * partitions, and each partition has a shard.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html
 */
export const shardIds: readonly string[] = Array.from(
  { length: 4 },
  (_, index) => `shardId-${String(index + 1).padStart(20, '0')}-local000`,
);

export const shardOf = (partition: number): string => shardIds[partition % shardIds.length] ?? '';

const digits = 21;

/** DynamoDB's numbers have 21 to 40 digits; these have 21, the first of them a 1, so that they compare as text. */
export const formatSequenceNumber = (number: number): string =>
  `1${String(number).padStart(digits - 1, '0')}`;

export const parseSequenceNumber = (text: string): number => Number(text.slice(1));

export const changeKey = (tableName: string, shardId: string, sequenceNumber: string): string =>
  prefixOf.changes(tableName, shardId) + sequenceNumber;

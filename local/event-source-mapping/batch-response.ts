import type { StreamedChange } from '../ports';

/**
 * Reads what a function answers when `ReportBatchItemFailures` is on: `{ "batchItemFailures":
 * [ { "itemIdentifier": "<SequenceNumber>" } ] }`. The lowest number counts; nothing, or an empty list, is
 * success; an identifier that is empty, null, misnamed or of another batch fails the whole batch.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 * @returns the position of the first failed change, or null if none failed
 */
export function firstFailure(response: unknown, changes: readonly StreamedChange[]): number | null {
  const failures = fieldOf(response, 'batchItemFailures');
  if (failures === undefined || failures === null) return null;
  if (!Array.isArray(failures)) return 0;
  if (failures.length === 0) return null;
  const numbers = changes.map(({ record }) => record.dynamodb.SequenceNumber);
  const positions = failures.map((failure: unknown) =>
    numbers.indexOf(String(fieldOf(failure, 'itemIdentifier'))),
  );
  return positions.includes(-1) ? 0 : Math.min(...positions);
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

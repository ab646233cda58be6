/** What AWS publishes, and what a cache of AppSync does: the numbers of `npm run estimate`. */
export { awsLimits, cacheMiss, cacheSizes } from '../../scripts/estimate/aws-limits';

/** For so long AppSync keeps a snapshot, in milliseconds. */
export const snapshotKept = 1_000;

/**
 * What AWS does not promise: how long its parts take, in milliseconds. Assumed, and on the slow side of what people
 * report; the load run measures the same path on one machine.
 */
export const assumedTimes = {
  /** From a write to its record in the stream. */
  stream: 200,
  /** A read or a write of one row. "Single-digit milliseconds". */
  row: 8,
  /** A call of Lambda for a batch, when it is warm. */
  call: 20,
  /** The same when it is not. */
  coldStart: 800,
  /** publishTick, signed and answered. */
  publish: 60,
  /** A reader's query, answered by the cache; and a subscription, with its socket. Over a slow network. */
  query: 150,
  connect: 400,
  /** From there to a reader: at least, and at most. */
  fanOut: { least: 30, most: 400 },
} as const;

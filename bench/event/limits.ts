/**
 * What AWS publishes, by default and in us-east-1 (docs.aws.amazon.com/general/latest/gr/appsync.html,
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html); numbers and sources are
 * those of `npm run estimate`.
 */
export const awsLimits = {
  outboundPerSecond: 1_000_000,
  connectionsPerSecond: 2_000,
  requestsPerSecond: 5_000,
  partitionWritesPerSecond: 1_000,
  partitionReadsPerSecond: 3_000,
} as const;

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
  /** From there to a reader: at least, and at most. */
  fanOut: { least: 30, most: 400 },
} as const;

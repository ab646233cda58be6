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
 * What keeps snapshots. A second is what we ask for, 10 gigabit a second what AWS names for cache instances from LARGE on
 * (docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html), as the most.
 */
export const appsyncCache = { kept: 1_000, bytesPerSecond: 10e9 / 8 } as const;

/**
 * What AWS does not promise: how long its parts take, in milliseconds. Assumed, and on the slow side of what people
 * report; the load run measures the same path on one machine.
 */
export const assumedTimes = {
  /** From a write to its record in the stream. */
  stream: 200,
  /** A read or a write of one row. "Single-digit milliseconds". */
  row: 8,
  /**
   * From when a read finds the cache empty until it is full again: AppSync's own work, a read of one row of up to 40 KB, and
   * the cache. Whoever comes meanwhile reads the row as well, since AWS doesn't say that they wait for one another.
   */
  snapshotMiss: 30,
  /** A call of Lambda for a batch, when it is warm. */
  call: 20,
  /** The same when it is not. */
  coldStart: 800,
  /** publishTick, signed and answered. */
  publish: 60,
  /** From there to a reader: at least, and at most. */
  fanOut: { least: 30, most: 400 },
} as const;

/** How rooms in broadcast delivery are told. Change them here and deploy. */
export const broadcastSettings = {
  /** Milliseconds between two turns of a room. Each tick is paid for by every reader. */
  interval: 1_000,
  /** Messages that are shown a turn; nobody can read more. Above it a fair sample is. */
  shownPerTurn: 8,
  /** Seconds for which the function may run; a turn takes one or two. */
  timeoutSeconds: 10,
  /** Records of a stream that one call takes: the writes of several seconds in a storm. */
  batchSize: 1_000,
} as const;

/**
 * Bytes of what a snapshot holds at most: a read unit for each 4 KB, whenever AppSync's cache has none
 * (docs/decisions/0032-a-snapshot-is-one-row.md). The last seconds of a lively room in ticks; fifty short messages.
 */
export const snapshotBounds = { ticks: 16_000, messages: 16_000 } as const;

/** Lambda looks for new records of a stream four times a second (docs.aws.amazon.com/lambda/latest/dg/with-ddb.html). */
export const pollingTime = 250;

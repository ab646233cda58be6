/**
 * What AWS publishes, by default and in us-east-1; accounts and regions differ. A second each
 * (docs.aws.amazon.com/general/latest/gr/appsync.html, docs.aws.amazon.com/cognito/latest/developerguide/quotas.html,
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html).
 */
export const awsLimits = {
  outboundPerSecond: 1_000_000,
  connectionsPerSecond: 2_000,
  requestsPerSecond: 5_000,
  signInsPerSecond: 120,
  partitionWritesPerSecond: 1_000,
  partitionReadsPerSecond: 3_000,
} as const;

/**
 * How long a read that finds AppSync's cache empty takes to fill it, in milliseconds: AppSync's own work, a read of one row of
 * up to 40 KB, and the cache. Assumed. Whoever comes meanwhile reads the row as well, since AWS doesn't say that they wait
 * for one another.
 */
export const cacheMiss = 30;

export interface CacheSize {
  /** As CloudFormation names it; `ROOMFUL_CACHE` of a deployment. */
  readonly type: 'SMALL' | 'MEDIUM' | 'LARGE' | 'XLARGE' | 'LARGE_2X' | 'LARGE_4X';
  readonly megabytesPerSecond: number;
  readonly dollarsAnHour: number;
}

/**
 * AppSync names memory and processors of its caches, and their network only as "low to moderate" or "up to 10 gigabit"
 * (docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html). Assumed is what EC2 publishes as lasting for machines
 * with as many of both (docs.aws.amazon.com/ec2/latest/instancetypes/mo.html, gp.html). Prices are approximate, of an older list:
 * aws.amazon.com/appsync/pricing has them.
 */
export const cacheSizes: readonly CacheSize[] = [
  { type: 'SMALL', megabytesPerSecond: 16, dollarsAnHour: 0.044 },
  { type: 'MEDIUM', megabytesPerSecond: 32, dollarsAnHour: 0.088 },
  { type: 'LARGE', megabytesPerSecond: 93, dollarsAnHour: 0.296 },
  { type: 'XLARGE', megabytesPerSecond: 156, dollarsAnHour: 0.592 },
  { type: 'LARGE_2X', megabytesPerSecond: 312, dollarsAnHour: 1.183 },
  { type: 'LARGE_4X', megabytesPerSecond: 625, dollarsAnHour: 2.366 },
];

/** The smallest that sends so much for as long as it takes; the largest if none does. */
export function chooseCache(bytesPerSecond: number): CacheSize | undefined {
  return (
    cacheSizes.find(({ megabytesPerSecond }) => megabytesPerSecond * 1e6 >= bytesPerSecond) ??
    cacheSizes.at(-1)
  );
}

/** Instances of AppSync's cache (docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html), by CloudFormation's names. */
const cacheTypes = [
  'SMALL',
  'MEDIUM',
  'LARGE',
  'XLARGE',
  'LARGE_2X',
  'LARGE_4X',
  'LARGE_8X',
  'LARGE_12X',
] as const;

export type CacheType = (typeof cacheTypes)[number];

/**
 * The smallest unless the deployment says otherwise: which one an event needs is what `npm run estimate` says.
 * @param wanted `ROOMFUL_CACHE`
 */
export function readCacheType(wanted: string | undefined): CacheType {
  if (wanted === undefined || wanted === '') return 'SMALL';
  const type = cacheTypes.find((one) => one === wanted);
  if (type === undefined)
    throw new Error(
      `unable to size the cache; ROOMFUL_CACHE is ${wanted}, and must be one of ${cacheTypes.join(', ')}`,
    );
  return type;
}

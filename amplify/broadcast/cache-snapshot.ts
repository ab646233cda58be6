import { Stack } from 'aws-cdk-lib';
import { CfnApiCache } from 'aws-cdk-lib/aws-appsync';
import { findOwnResolver } from '../data/pipeline';

/** A second: as old as what everybody has heard in ticks may be anyway. */
const ttl = 1;

/**
 * A room's snapshot is read from the tables once a second, however many people come. The group rule stands before the
 * cache, as a directive of the schema (docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html).
 */
export function cacheSnapshot(dataStack: Stack): void {
  const resolver = findOwnResolver(dataStack, 'Query.roomSnapshot');
  resolver.cachingConfig = { ttl, cachingKeys: ['$context.arguments.roomId'] };
  new CfnApiCache(Stack.of(resolver), 'SnapshotCache', {
    apiId: resolver.apiId,
    type: 'SMALL',
    apiCachingBehavior: 'PER_RESOLVER_CACHING',
    ttl,
    atRestEncryptionEnabled: true,
    transitEncryptionEnabled: true,
  });
}

import { Stack } from 'aws-cdk-lib';
import { CfnApiCache } from 'aws-cdk-lib/aws-appsync';
import { findOwnResolver } from '../data/pipeline';
import type { CacheType } from './cache-type';

/** A second: as old as what everybody has heard in ticks may be anyway. */
const ttl = 1;

/**
 * Most of those who come to a room are answered by the cache. The group rule stands before it, as a directive of the
 * schema (docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html).
 */
export function cacheSnapshot(dataStack: Stack, type: CacheType): void {
  const resolver = findOwnResolver(dataStack, 'Query.roomSnapshot');
  resolver.cachingConfig = { ttl, cachingKeys: ['$context.arguments.roomId'] };
  new CfnApiCache(Stack.of(resolver), 'SnapshotCache', {
    apiId: resolver.apiId,
    type,
    // What a larger one does is worth its price: whether it drops what it should send.
    healthMetricsConfig: type === 'SMALL' ? 'DISABLED' : 'ENABLED',
    apiCachingBehavior: 'PER_RESOLVER_CACHING',
    ttl,
    atRestEncryptionEnabled: true,
    transitEncryptionEnabled: true,
  });
}

import type { ApiCacheModel, ApiCachingBehavior, ResolverCachingModel } from '../backend-model';
import { CloudAssemblyError } from './cloud-assembly-error';
import { findResources, type ResolvedResource } from './resolved-resource';
import type { Stack } from './stack';

/** docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html: one hour at most. */
const MAX_TTL_SECONDS = 3600;

const behaviors: readonly ApiCachingBehavior[] = [
  'FULL_REQUEST_CACHING',
  'PER_RESOLVER_CACHING',
  'OPERATION_LEVEL_CACHING',
];

/** @throws CloudAssemblyError for a second cache, an unknown behaviour or a time to live that AppSync refuses */
export function readApiCache(stacks: readonly Stack[]): { readonly cache?: ApiCacheModel } {
  const [cache, ...others] = findResources(stacks, 'AWS::AppSync::ApiCache');
  if (cache === undefined) return {};
  if (others.length > 0)
    throw new CloudAssemblyError('unable to run the cloud assembly; an API has one AWS::AppSync::ApiCache');
  const wanted = cache.text('ApiCachingBehavior');
  const behavior = behaviors.find((known) => known === wanted);
  if (behavior === undefined) throw cache.unable('ApiCachingBehavior', `${wanted} is not one of AppSync`);
  return { cache: { behavior, ttlSeconds: cache.wholeNumber('Ttl', 1, MAX_TTL_SECONDS) } };
}

/** @throws CloudAssemblyError for a time to live that AppSync refuses */
export function readResolverCaching(resolver: ResolvedResource): { readonly caching?: ResolverCachingModel } {
  if (resolver.value('CachingConfig') === undefined) return {};
  const config = resolver.nested('CachingConfig');
  return {
    caching: {
      ttlSeconds: config.wholeNumber('Ttl', 1, MAX_TTL_SECONDS),
      cachingKeys: config.texts('CachingKeys'),
    },
  };
}

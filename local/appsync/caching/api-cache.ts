import type { ApiCacheModel, ResolverCachingModel } from '../../backend-model';
import { canonicalJson } from './canonical-json';
import { cachingKeyName, parseCachingKeys } from './caching-keys';
import { createExpiringStore, type ExpiringStore } from './expiring-store';
import { operationKey, type OperationKeyParts } from './operation-key';

export interface ApiCacheOptions {
  readonly model: ApiCacheModel;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The part of the context that caching keys read. */
export interface ResolverKeyParts {
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly source: unknown;
  readonly identity: object | null;
}

/** A result as it was stored; a fresh copy for each reader. */
export interface CacheHit {
  readonly value: unknown;
}

export interface CacheEntry {
  /** @returns null if nothing is stored, or it has expired */
  read(): CacheHit | null;
  write(value: unknown): void;
}

export interface CachedResolver {
  /** The entry of one call; its key is read at once, so that the call may change its arguments afterwards. */
  entry(parts: ResolverKeyParts): CacheEntry;
}

/** A server-side cache of one API, in memory. */
export interface ApiCache {
  /**
   * @param field e.g. `Query.getPost`
   * @returns null if results of the resolver are not cached
   * @throws Error for caching keys that AppSync refuses
   */
  resolver(field: string, caching: ResolverCachingModel | null): CachedResolver | null;
  /** Null unless whole operations are cached. */
  readonly operations: { entry(parts: OperationKeyParts): CacheEntry } | null;
  /** `extensions.evictFromApiCache`. @returns how many entries were deleted */
  evict(typeName: string, fieldName: string, keyValues: Readonly<Record<string, unknown>>): number;
}

/** Docs: "a maximum cacheable response size of 15 MB". */
const MAX_OPERATION_BYTES = 15 * 1024 * 1024;

/**
 * Caches as an API's behaviour says. Misses at the same time each run the resolver: AppSync documents no coalescing.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html
 */
export function createApiCache({ model, now }: ApiCacheOptions): ApiCache {
  const store = createExpiringStore(now);
  return {
    resolver(field, caching) {
      const keys = parseCachingKeys(caching?.cachingKeys ?? [], field);
      switch (model.behavior) {
        case 'FULL_REQUEST_CACHING':
          return cacheResolver(store, field, parseCachingKeys([], field), model.ttlSeconds);
        case 'PER_RESOLVER_CACHING':
          return caching === null ? null : cacheResolver(store, field, keys, caching.ttlSeconds);
        case 'OPERATION_LEVEL_CACHING':
          return null;
      }
    },
    operations:
      model.behavior === 'OPERATION_LEVEL_CACHING' ? cacheOperations(store, model.ttlSeconds) : null,
    evict(typeName, fieldName, keyValues) {
      const values = Object.entries(keyValues).map(([name, value]) => [cachingKeyName(name), value] as const);
      return store.delete(entryKey(`${typeName}.${fieldName}`, values)) ? 1 : 0;
    },
  };
}

function cacheResolver(
  store: ExpiringStore,
  field: string,
  keys: ReturnType<typeof parseCachingKeys>,
  ttlSeconds: number,
): CachedResolver {
  return {
    entry(parts) {
      const values = keys.map(({ name, path }) => [name, readPath(parts, path)] as const);
      return storedEntry(store, entryKey(field, values), ttlSeconds);
    },
  };
}

function cacheOperations(store: ExpiringStore, ttlSeconds: number): ApiCache['operations'] {
  return {
    entry: (parts) => storedEntry(store, operationKey(parts), ttlSeconds, MAX_OPERATION_BYTES),
  };
}

/** Values are stored as text, as in AppSync's Redis: no reader can change what the next one gets. */
function storedEntry(
  store: ExpiringStore,
  key: string,
  ttlSeconds: number,
  maxBytes = Number.POSITIVE_INFINITY,
): CacheEntry {
  return {
    read() {
      const text = store.get(key);
      return text === null ? null : { value: JSON.parse(text) as unknown };
    },
    write(value) {
      const text = JSON.stringify(value ?? null);
      if (Buffer.byteLength(text) <= maxBytes) store.set(key, text, ttlSeconds);
    },
  };
}

/** The keys' order is part of it: an eviction must name them as the resolver does. */
function entryKey(field: string, values: readonly (readonly [string, unknown])[]): string {
  return `${field} ${canonicalJson(values.map(([name, value]) => [name, value ?? null]))}`;
}

function readPath(parts: ResolverKeyParts, path: readonly string[]): unknown {
  let value: unknown = parts;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

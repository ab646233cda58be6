export { createApiCache } from './api-cache';
export type { ApiCache, CachedResolver } from './api-cache';

export type { Collection } from './collection';
export { openPoolStore, type PoolStore } from './pool-store';
export type { CodeRecord, SessionRecord, UserRecord, UserStatus } from './records';
export { normalizeEmail } from './users';

export { backoffDelay } from './backoff';
export type { BackoffRange } from './backoff';
export { retryBackoff } from './feed-timing';
export type { FeedCondition, FeedListener, FeedPosts, FeedSource } from './feed-source';
export { KeptObservation } from './kept-observation';
export type { ObservationEdges } from './kept-observation';
export { LiveFeed } from './live-feed';
export { Revival } from './revival';
export { Timers } from './timers';

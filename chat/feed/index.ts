export type { FeedCondition, FeedListener, FeedPosts, FeedSource } from './feed-source';
export { KeptObservation } from './kept-observation';
export type { ObservationEdges } from './kept-observation';
export { LiveFeed } from './live-feed';
export { OlderPages } from './older-pages';
export type { OlderPage } from './older-pages';
export { Revival } from './revival';

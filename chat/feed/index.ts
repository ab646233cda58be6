export type { FeedCondition, FeedListener, FeedPosts, FeedSource, HeldStretch } from './feed-source';
export { bannedBackoff, silenceLimit, unreadableDelay } from './feed-timing';
export { floorId } from './floor-id';
export { History } from './history';
export { KeptObservation } from './kept-observation';
export type { ObservationEdges } from './kept-observation';
export { LiveFeed } from './live-feed';
export { Revival } from './revival';

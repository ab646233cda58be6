export type { CrowdSize } from './crowd-size';
export { SkippedReads } from './skipped-reads';
export { TickedFeed } from './ticked-feed';
export type { TickedFeedListener, TickSource } from './ticked-feed';

export { lateEntry, planEntry, waitingInterval } from './crowd-size';
export type { CrowdSize } from './crowd-size';
export { SkippedReads } from './skipped-reads';
export { snapshotAge } from './snapshot-reads';
export { TickedFeed } from './ticked-feed';
export type { TickedFeedListener, TickSource, Turn } from './ticked-feed';

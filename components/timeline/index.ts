export { findLine, isAtEnd } from './anchor';
export { Timeline } from './timeline';
export type { ItemRow, TimelineItem } from './timeline';
export { useFollowing } from './use-following';
export type { FollowingControl } from './use-following';

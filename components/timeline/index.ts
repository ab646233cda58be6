export { useLongTexts } from './long-texts';
export { useLinePosition } from './line-position';
export { Timeline } from './timeline';
export type { ItemRow, TimelineHandle, TimelineItem } from './timeline';
export { placeStretch } from './timeline-rows';
export { useFollowing } from './use-following';
export type { FollowingControl } from './use-following';
export { useReaderPlace } from './use-reader-place';

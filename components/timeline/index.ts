export { useLongTexts } from './long-texts';
export { useLinePosition } from './line-position';
export { Timeline } from './timeline';
export type { ItemRow, TimelineHandle, TimelineItem } from './timeline';
export { keyOfPost, placePost, placeUnstored } from './place-post';
export { useFollowing } from './use-following';
export type { FollowingControl } from './use-following';
export { useReaderPlace } from './use-reader-place';

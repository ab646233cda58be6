export { idsThatDiffer } from './ids-that-differ';
export { isNews } from './is-news';
export { OrderedPosts } from './ordered-posts';
export type { PostKind } from './post-kind';
export { followingBound, makePostList, readingBound, stateOfPending } from './post-list';
export type { PendingPost, PostList } from './post-list';
export type { PostListEvent } from './post-list-event';
export { reducePostList } from './reduce-post-list';
export { withLaterContent } from './later-content';

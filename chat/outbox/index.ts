export { Outbox } from './outbox';
export type { Parcel } from './outbox';
export { OwnPosts } from './own-posts';
export type { OwnPostsEdges, OwnPostsTarget } from './own-posts';

import type { Answer, Message, PostPlace } from '../../chat/model';

/** What stands in a timeline and is stored on the server. */
export type Post = Message | Answer;

/** Where a post stands, and may change while something is open over it. */
export interface PostSource {
  subscribe(listener: () => void): () => void;
  /** As it is now; null where it isn't held. */
  find(post: Post): Post | null;
}

export function isAnswer(post: Post): post is Answer {
  return 'threadId' in post;
}

export function placeOf(post: Post): PostPlace {
  return { messageId: post.messageId, threadId: isAnswer(post) ? post.threadId : null };
}

/** ULIDs of messages and of answers never meet. */
export function idOfPost(post: Post): string {
  return isAnswer(post) ? post.threadId : post.messageId;
}

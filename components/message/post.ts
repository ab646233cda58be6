import type { Answer, Message, PostPlace } from '../../chat/model';

/** What stands in a timeline and is stored on the server. */
export type Post = Message | Answer;

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

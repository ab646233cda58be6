import type { Strings } from '../strings';
import { isAnswer, type Post } from './post';

/** What stands in the place of a post that isn't shown any more. */
export function whyGone(post: Post, words: Strings['message']): string {
  return !isAnswer(post) && post.isReported === true ? words.reported : words.removed;
}

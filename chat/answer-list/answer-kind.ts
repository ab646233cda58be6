import type { Answer } from '../model';
import type { PostKind } from '../post-list';

/** Nothing about an answer changes after it was posted. */
export const answerKind: PostKind<Answer> = {
  idOf: (answer) => answer.threadId,
  nonceOf: (answer) => answer.nonce,
  senderOf: (answer) => answer.sender.userId,
  merge: (held) => held,
};

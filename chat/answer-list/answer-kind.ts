import type { Answer } from '../model';
import { withLaterContent, type PostKind } from '../post-list';

export const answerKind: PostKind<Answer> = {
  idOf: (answer) => answer.threadId,
  nonceOf: (answer) => answer.nonce,
  senderOf: (answer) => answer.sender.userId,
  merge: withLaterContent,
};

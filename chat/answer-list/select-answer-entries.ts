import type { Answer } from '../model';
import type { AnswerEntry } from '../ports';
import { stateOfPending, type PendingPost, type PostList } from '../post-list';

/** As for messages: a line keeps its identity as long as what it shows does. */
export function createAnswerEntrySelector(): (list: PostList<Answer>) => readonly AnswerEntry[] {
  const made = new WeakMap<Answer | PendingPost, AnswerEntry>();
  const remember = (source: Answer | PendingPost, make: () => AnswerEntry): AnswerEntry => {
    const entry = made.get(source) ?? Object.freeze(make());
    made.set(source, entry);
    return entry;
  };

  return (list) => {
    const sent = list.posts.inOrder.map((answer) => remember(answer, () => ({ state: 'sent', answer })));
    const pending = list.pending.map((post) =>
      remember(post, () => ({
        state: stateOfPending(post),
        nonce: post.nonce,
        content: post.content,
        sentAt: post.sentAt,
        error: post.error,
      })),
    );
    return Object.freeze([...sent, ...pending]);
  };
}

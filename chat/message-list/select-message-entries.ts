import type { MessageEntry } from '../ports';
import type { Message } from '../model';
import { stateOfPending, type PendingPost, type PostList } from '../post-list';

type SentEntry = MessageEntry & { state: 'sent' };

/**
 * Makes the lines of the message list. A line keeps its identity as long as its message and its quote do,
 * so that React draws only the lines that changed; what was made is remembered for that.
 */
export function createMessageEntrySelector(): (list: PostList<Message>) => readonly MessageEntry[] {
  let made = new Map<string, SentEntry>();
  const pendingEntries = new WeakMap<PendingPost, MessageEntry>();

  return (list) => {
    const quotedIn = (repliedId: string | null): Message | null =>
      repliedId === null ? null : (list.posts.get(repliedId) ?? null);

    const next = new Map<string, SentEntry>();
    for (const id of list.ids) {
      const message = list.posts.get(id);
      if (message === undefined) continue;
      const quoted = quotedIn(message.repliedId);
      const before = made.get(id);
      const isSame = before?.message === message && before.quoted === quoted;
      next.set(id, isSame ? before : Object.freeze({ state: 'sent', message, quoted }));
    }
    made = next;

    const pending = list.pending.map((post) => {
      const quoted = quotedIn(post.repliedId);
      const before = pendingEntries.get(post);
      if (before?.quoted === quoted) return before;
      const entry = makePendingEntry(post, quoted);
      pendingEntries.set(post, entry);
      return entry;
    });
    return Object.freeze([...next.values(), ...pending]);
  };
}

function makePendingEntry(post: PendingPost, quoted: Message | null): MessageEntry {
  const { nonce, content, sentAt, repliedId, error } = post;
  const state = stateOfPending(post);
  return Object.freeze({ state, nonce, content, sentAt, repliedId, quoted, error });
}

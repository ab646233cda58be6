import type { MessageEntry, StretchEntry } from '../ports';
import type { Message } from '../model';
import { idsThatDiffer, OrderedPosts, stateOfPending, type PendingPost, type PostList } from '../post-list';

type LineEntry = Exclude<MessageEntry, StretchEntry>;
type SentEntry = MessageEntry & { state: 'sent' };

/** What was shown last: a line for each post. */
interface Shown {
  readonly posts: OrderedPosts<Message>;
  readonly entries: readonly SentEntry[];
}

/**
 * Makes the lines of the message list. A line keeps its identity as long as its message and its quote do,
 * so that React draws only the lines that changed; what was made is remembered for that.
 */
export function createMessageEntrySelector(): (list: PostList<Message>) => readonly LineEntry[] {
  let shown: Shown = { posts: new OrderedPosts(), entries: [] };
  const pendingEntries = new WeakMap<PendingPost, LineEntry>();

  return (list) => {
    if (shown.posts !== list.posts) shown = showNext(shown, list.posts);
    const pending = list.pending.map((post) => {
      const quoted = quotedBy(post, list.posts);
      const before = pendingEntries.get(post);
      if (before?.quoted === quoted) return before;
      const entry = makePendingEntry(post, quoted);
      pendingEntries.set(post, entry);
      return entry;
    });
    return pending.length === 0 ? shown.entries : Object.freeze([...shown.entries, ...pending]);
  };
}

function showNext(shown: Shown, posts: OrderedPosts<Message>): Shown {
  const differing = idsThatDiffer(shown.posts, posts);
  let walked = 0;
  const entries = posts.inOrder.map((message): SentEntry => {
    // Both are in order: the line of a message that was there already is met by walking on. Nearly always it is the
    // next one, and holds the same object, which is far cheaper to see than the order of two ids.
    let before = shown.entries[walked];
    while (
      before !== undefined &&
      before.message !== message &&
      before.message.messageId < message.messageId
    ) {
      walked += 1;
      before = shown.entries[walked];
    }
    if (before?.message === message) walked += 1;
    const isQuoteSame = message.repliedId === null || !differing.has(message.repliedId);
    if (before?.message === message && isQuoteSame) return before;
    return Object.freeze({ state: 'sent', message, quoted: quotedBy(message, posts) });
  });
  return { posts, entries: Object.freeze(entries) };
}

function quotedBy(
  { repliedId }: { readonly repliedId: string | null },
  posts: OrderedPosts<Message>,
): Message | null {
  return repliedId === null ? null : (posts.get(repliedId) ?? null);
}

function makePendingEntry(post: PendingPost, quoted: Message | null): LineEntry {
  const { nonce, content, sentAt, repliedId, error } = post;
  const state = stateOfPending(post);
  return Object.freeze({ state, nonce, content, sentAt, repliedId, quoted, error });
}

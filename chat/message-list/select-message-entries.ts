import type { MessageEntry, StretchEntry } from '../ports';
import type { Message } from '../model';
import { idsThatDiffer, OrderedPosts, stateOfPending, type PendingPost, type PostList } from '../post-list';

type LineEntry = Exclude<MessageEntry, StretchEntry>;
type SentEntry = MessageEntry & { state: 'sent' };

/**
 * A line for each post that was shown last, from `start` on; what is shown is a copy. Neither is frozen: what is frozen
 * takes many times longer to copy, and longer to make.
 */
interface Lines {
  readonly posts: OrderedPosts<Message>;
  readonly sent: SentEntry[];
  readonly start: number;
  readonly replies: Replies;
}

/** By the id of what they reply to, the ids of messages; those that went are found no more. */
type Replies = Map<string, string[]>;

/**
 * Makes the lines of the message list. A line keeps its identity as long as its message and its quote do,
 * so that React draws only the lines that changed; what was made is remembered for that.
 */
export function createMessageEntrySelector(): (list: PostList<Message>) => readonly LineEntry[] {
  let lines: Lines = { posts: new OrderedPosts(), sent: [], start: 0, replies: new Map() };
  let shown: readonly SentEntry[] = [];
  const pendingEntries = new WeakMap<PendingPost, LineEntry>();

  return (list) => {
    if (lines.posts !== list.posts) {
      const gone = list.posts.goneSince(lines.posts);
      lines = gone === null ? linesAnew(lines, list.posts) : linesFurther(lines, list.posts, gone);
      shown = lines.sent.slice(lines.start);
    }
    const pending = list.pending.map((post) => {
      const quoted = quotedBy(post, list.posts);
      const before = pendingEntries.get(post);
      if (before?.quoted === quoted) return before;
      const entry = makePendingEntry(post, quoted);
      pendingEntries.set(post, entry);
      return entry;
    });
    return pending.length === 0 ? shown : [...shown, ...pending];
  };
}

/** The oldest went and newer ones came: the lines between are looked at only where they quote one of these. */
function linesFurther(lines: Lines, posts: OrderedPosts<Message>, gone: number): Lines {
  const { posts: before, sent, replies } = lines;
  const start = lines.start + gone;
  const added = posts.from(sent.length - start);
  for (const message of added) sent.push(makeEntry(message, posts));
  addReplies(replies, added);
  const requote = (id: string): void => {
    for (const reply of replies.get(id) ?? []) {
      const message = posts.get(reply);
      if (message !== undefined) sent[start + posts.placeOf(reply)] = makeEntry(message, posts);
    }
  };
  for (let place = 0; place < gone; place += 1) requote(before.idAt(place) ?? '');
  for (const { messageId } of added) requote(messageId);
  return { posts, sent, start, replies };
}

function linesAnew(lines: Lines, posts: OrderedPosts<Message>): Lines {
  const differing = idsThatDiffer(lines.posts, posts);
  let walked = lines.start;
  const messages = posts.from(0);
  const sent = messages.map((message): SentEntry => {
    // Both are in order: the line of a message that was there already is met by walking on. Nearly always it is the
    // next one, and holds the same object, which is far cheaper to see than the order of two ids.
    let before = lines.sent[walked];
    while (
      before !== undefined &&
      before.message !== message &&
      before.message.messageId < message.messageId
    ) {
      walked += 1;
      before = lines.sent[walked];
    }
    if (before?.message === message) walked += 1;
    const isQuoteSame = message.repliedId === null || !differing.has(message.repliedId);
    return before?.message === message && isQuoteSame ? before : makeEntry(message, posts);
  });
  return { posts, sent, start: 0, replies: addReplies(new Map(), messages) };
}

function addReplies(replies: Replies, messages: readonly Message[]): Replies {
  for (const { messageId, repliedId } of messages)
    if (repliedId !== null) replies.set(repliedId, [...(replies.get(repliedId) ?? []), messageId]);
  return replies;
}

function makeEntry(message: Message, posts: OrderedPosts<Message>): SentEntry {
  return { state: 'sent', message, quoted: quotedBy(message, posts) };
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

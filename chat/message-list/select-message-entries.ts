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
  /** By the id of what they reply to, the ids of messages, but for the newest `unnoted`: it is needed only once something goes. */
  readonly replies: Map<string, string[]>;
  readonly unnoted: number;
  /** Whether one waits for what it replies to although that is newer, as it can be only where the server's clocks differ. */
  readonly isAnyEarly: boolean;
}

/**
 * Makes the lines of the message list. A line keeps its identity as long as its message and its quote do,
 * so that React draws only the lines that changed; what was made is remembered for that.
 */
export function createMessageEntrySelector(): (list: PostList<Message>) => readonly LineEntry[] {
  let lines = linesAnew([], new OrderedPosts(), new OrderedPosts());
  let shown: readonly SentEntry[] = [];
  const pendingEntries = new WeakMap<PendingPost, LineEntry>();

  const pendingEntry = (post: PendingPost, posts: OrderedPosts<Message>): LineEntry => {
    const quoted = quotedBy(post, posts);
    const before = pendingEntries.get(post);
    if (before?.quoted === quoted) return before;
    const entry = makePendingEntry(post, quoted);
    pendingEntries.set(post, entry);
    return entry;
  };

  return ({ posts, pending }) => {
    if (lines.posts !== posts) {
      const gone = lines.isAnyEarly ? null : posts.goneSince(lines.posts);
      lines = gone === null ? linesAnew(shown, lines.posts, posts) : linesFurther(lines, posts, gone);
      shown = lines.sent.slice(lines.start);
    }
    if (pending.length === 0) return shown;
    return [...shown, ...pending.map((post) => pendingEntry(post, posts))];
  };
}

/** The oldest went and newer ones came: the lines between are looked at only where they quote one that went. */
function linesFurther(lines: Lines, posts: OrderedPosts<Message>, gone: number): Lines {
  const { posts: before, sent, replies } = lines;
  const start = lines.start + gone;
  const added = posts.from(before.size - gone);
  for (const message of added) sent.push(makeEntry(message, posts));
  const isAnyEarly = added.some((message) => isEarly(message, posts));
  const unnoted = lines.unnoted + added.length;
  if (gone === 0) return { posts, sent, start, replies, unnoted, isAnyEarly };
  noteReplies(replies, posts.from(Math.max(0, posts.size - unnoted)));
  for (let place = 0; place < gone; place += 1)
    for (const reply of replies.get(before.idAt(place) ?? '') ?? []) {
      const replyPlace = posts.placeOf(reply);
      const message = posts.at(replyPlace);
      if (message?.messageId === reply) sent[start + replyPlace] = { state: 'sent', message, quoted: null };
    }
  return { posts, sent, start, replies, unnoted: 0, isAnyEarly };
}

function linesAnew(
  shown: readonly SentEntry[],
  before: OrderedPosts<Message>,
  posts: OrderedPosts<Message>,
): Lines {
  const differing = idsThatDiffer(before, posts);
  let walked = 0;
  const messages = posts.from(0);
  const sent = messages.map((message): SentEntry => {
    // Both are in order: the line of a message that was there already is met by walking on. Nearly always it is the
    // next one, and holds the same object, which is far cheaper to see than the order of two ids.
    let line = shown[walked];
    while (line !== undefined && line.message !== message && line.message.messageId < message.messageId) {
      walked += 1;
      line = shown[walked];
    }
    if (line?.message === message) walked += 1;
    const isQuoteSame = message.repliedId === null || !differing.has(message.repliedId);
    return line?.message === message && isQuoteSame ? line : makeEntry(message, posts);
  });
  const isAnyEarly = messages.some((message) => isEarly(message, posts));
  return { posts, sent, start: 0, replies: new Map(), unnoted: sent.length, isAnyEarly };
}

function noteReplies(replies: Lines['replies'], messages: readonly Message[]): void {
  for (const { messageId, repliedId } of messages)
    if (repliedId !== null) replies.set(repliedId, [...(replies.get(repliedId) ?? []), messageId]);
}

function isEarly({ messageId, repliedId }: Message, posts: OrderedPosts<Message>): boolean {
  return repliedId !== null && repliedId > messageId && !posts.has(repliedId);
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

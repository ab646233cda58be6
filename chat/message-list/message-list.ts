import type { Message } from '../model';
import type { ReactionCounts, ReplyCount } from '../ports';
import { makePostList, reducePostList, type PostList, type PostListEvent } from '../post-list';
import { messageKind, withReactions, withReplyCount } from './message-kind';

/**
 * The messages of a room, and what was heard about messages that are not held (yet): an answer or a reaction can be
 * heard before the message that it is under, or while the page with an older count is on its way.
 */
export interface MessageList {
  readonly list: PostList<Message>;
  readonly heard: ReadonlyMap<string, Heard>;
}

/** Counts of one message, each the latest that was told. */
interface Heard {
  readonly count?: ReplyCount;
  readonly reactions?: ReactionCounts;
}

export type MessageListEvent =
  | PostListEvent<Message>
  | { readonly kind: 'answered'; readonly count: ReplyCount }
  | { readonly kind: 'reacted'; readonly reactions: ReactionCounts };

const maximumHeard = 500;

export function makeMessageList(): MessageList {
  return { list: makePostList(), heard: new Map() };
}

export function reduceMessageList(state: MessageList, event: MessageListEvent): MessageList {
  if (event.kind === 'answered') return hear(state, event.count.messageId, { count: event.count });
  if (event.kind === 'reacted') return hear(state, event.reactions.messageId, { reactions: event.reactions });
  const list = reducePostList(state.list, event, messageKind);
  return list === state.list ? state : applyHeard({ list, heard: state.heard }, toldBy(event));
}

function hear(state: MessageList, messageId: string, heard: Heard): MessageList {
  const message = state.list.posts.get(messageId);
  if (message === undefined) return { ...state, heard: remember(state.heard, messageId, heard) };
  const { count, reactions } = heard;
  const answered = count === undefined ? message : withReplyCount(message, count.replyCount, count.repliedAt);
  const changed = withReactions(answered, reactions);
  if (changed === message) return state;
  const posts = state.list.posts.with(messageId, changed);
  return { ...state, list: { ...state.list, posts } };
}

/** Only messages that were told just now can be held that were not before. */
function applyHeard(state: MessageList, told: readonly Message[]): MessageList {
  if (state.heard.size === 0) return state;
  return told.reduce((soFar, { messageId }) => {
    const heard = soFar.heard.get(messageId);
    if (heard === undefined || !soFar.list.posts.has(messageId)) return soFar;
    return hear({ ...soFar, heard: without(soFar.heard, messageId) }, messageId, heard);
  }, state);
}

function toldBy(event: PostListEvent<Message>): readonly Message[] {
  if (event.kind === 'acknowledged') return [event.post];
  return 'posts' in event ? event.posts : [];
}

function remember(heard: MessageList['heard'], messageId: string, incoming: Heard): MessageList['heard'] {
  const known = heard.get(messageId) ?? {};
  const later = laterOf(known, incoming);
  if (later === known) return heard;
  const next = new Map(heard);
  next.delete(messageId);
  next.set(messageId, later);
  const [eldest] = next.keys();
  if (next.size > maximumHeard && eldest !== undefined) next.delete(eldest);
  return next;
}

function laterOf(known: Heard, { count, reactions }: Heard): Heard {
  const isNewCount = count !== undefined && count.replyCount > (known.count?.replyCount ?? -1);
  const isNewReactions = reactions !== undefined && reactions.version > (known.reactions?.version ?? 0);
  if (!isNewCount && !isNewReactions) return known;
  return { ...known, ...(isNewCount && { count }), ...(isNewReactions && { reactions }) };
}

function without(heard: MessageList['heard'], messageId: string): MessageList['heard'] {
  const next = new Map(heard);
  next.delete(messageId);
  return next;
}

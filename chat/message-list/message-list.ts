import type { Message } from '../model';
import type { ReplyCount } from '../ports';
import { makePostList, reducePostList, type PostList, type PostListEvent } from '../post-list';
import { messageKind, withReplyCount } from './message-kind';

/**
 * The messages of a room, and the reply counts heard for messages that are not held (yet): an answer can
 * be heard before the message that it is under, or while the page with an older count is on its way.
 */
export interface MessageList {
  readonly list: PostList<Message>;
  readonly heard: ReadonlyMap<string, ReplyCount>;
}

export type MessageListEvent =
  PostListEvent<Message> | { readonly kind: 'answered'; readonly count: ReplyCount };

const maximumHeard = 500;

export function makeMessageList(): MessageList {
  return { list: makePostList(), heard: new Map() };
}

export function reduceMessageList(state: MessageList, event: MessageListEvent): MessageList {
  if (event.kind === 'answered') return answered(state, event.count);
  const list = reducePostList(state.list, event, messageKind);
  return list === state.list ? state : applyHeard({ ...state, list }, toldBy(event));
}

function answered(state: MessageList, count: ReplyCount): MessageList {
  const message = state.list.posts.get(count.messageId);
  if (message === undefined) return { ...state, heard: remember(state.heard, count) };
  const changed = withReplyCount(message, count.replyCount, count.repliedAt);
  if (changed === message) return state;
  const posts = state.list.posts.with(count.messageId, changed);
  return { ...state, list: { ...state.list, posts } };
}

/** Only messages that were told just now can be held that were not before. */
function applyHeard(state: MessageList, told: readonly Message[]): MessageList {
  if (state.heard.size === 0) return state;
  return told.reduce((soFar, { messageId }) => {
    const count = soFar.heard.get(messageId);
    if (count === undefined || !soFar.list.posts.has(messageId)) return soFar;
    return answered({ ...soFar, heard: without(soFar.heard, messageId) }, count);
  }, state);
}

function toldBy(event: PostListEvent<Message>): readonly Message[] {
  if (event.kind === 'acknowledged') return [event.post];
  return 'posts' in event ? event.posts : [];
}

function remember(heard: MessageList['heard'], count: ReplyCount): MessageList['heard'] {
  const known = heard.get(count.messageId);
  if (known !== undefined && known.replyCount >= count.replyCount) return heard;
  const next = new Map(heard);
  next.delete(count.messageId);
  next.set(count.messageId, count);
  const [eldest] = next.keys();
  if (next.size > maximumHeard && eldest !== undefined) next.delete(eldest);
  return next;
}

function without(heard: MessageList['heard'], messageId: string): MessageList['heard'] {
  const next = new Map(heard);
  next.delete(messageId);
  return next;
}

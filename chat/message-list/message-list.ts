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
  return list === state.list ? state : applyHeard({ ...state, list });
}

function answered(state: MessageList, count: ReplyCount): MessageList {
  const message = state.list.posts.get(count.messageId);
  if (message === undefined) return { ...state, heard: remember(state.heard, count) };
  const changed = withReplyCount(message, count.replyCount, count.repliedAt);
  if (changed === message) return state;
  const posts = new Map(state.list.posts).set(count.messageId, changed);
  return { ...state, list: { ...state.list, posts } };
}

function applyHeard(state: MessageList): MessageList {
  return [...state.heard.values()]
    .filter((count) => state.list.posts.has(count.messageId))
    .reduce(
      (soFar, count) => answered({ ...soFar, heard: without(soFar.heard, count.messageId) }, count),
      state,
    );
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

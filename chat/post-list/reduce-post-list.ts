import { assertNever } from '../failures';
import { isBehindHole, mergePosts, settlePending, trimToBound } from './merge-posts';
import type { PostKind } from './post-kind';
import { followingBound, makePostList, readingBound, type PendingPost, type PostList } from './post-list';
import type { PostListEvent } from './post-list-event';
import { receiveApart, receiveFilled, withoutHoles } from './receive-filled';

/** The rules of docs/spec/message-list.md. */
export function reducePostList<T>(
  list: PostList<T>,
  event: PostListEvent<T>,
  kind: PostKind<T>,
): PostList<T> {
  switch (event.kind) {
    case 'window':
      return receiveWindow(list, event.posts, event.reachesStart, kind);
    case 'received':
      return receive(list, event.posts, kind);
    case 'older':
      return receiveOlder(list, event, kind);
    case 'filled':
      return receiveFilled(list, event, kind);
    case 'apart':
      return receiveApart(list, event, kind) ?? receiveWindow(emptied(list), event.posts, false, kind);
    case 'reset':
      return receiveWindow(emptied(list), event.posts, event.reachesStart, kind);
    case 'sending':
      return { ...list, pending: [...list.pending, event.post] };
    case 'acknowledged':
      return receive(list, [event.post], kind);
    case 'refused':
      return changePending(list, event.nonce, { error: event.error, isWaiting: false });
    case 'waiting':
      return changePending(list, event.nonce, { error: event.error, isWaiting: true });
    case 'retried':
      return changePending(list, event.nonce, { error: null, isWaiting: false });
    case 'discarded':
      return { ...list, pending: list.pending.filter((post) => post.nonce !== event.nonce) };
    case 'left':
      return list.bound >= readingBound ? list : { ...list, bound: readingBound };
    case 'followed':
      return trimToBound({ ...withoutHoles(list), bound: followingBound });
    default:
      return assertNever(event);
  }
}

function receiveWindow<T>(
  list: PostList<T>,
  posts: readonly T[],
  reachesStart: boolean,
  kind: PostKind<T>,
): PostList<T> {
  if (list.isLoaded) return receive(list, posts, kind);
  const hasOlder = list.hasOlder || !reachesStart;
  return trimToBound({ ...mergePosts(list, kind, posts), isLoaded: true, hasOlder });
}

/** What was sent stays: it is not part of the stretch that is let go. Nor has the reader come back by that. */
function emptied<T>(list: PostList<T>): PostList<T> {
  return { ...makePostList<T>(), pending: list.pending, bound: list.bound };
}

/** A post from before what is held would stand behind a hole; it comes with its page of history. */
function receive<T>(list: PostList<T>, posts: readonly T[], kind: PostKind<T>): PostList<T> {
  const isAnyBehind = posts.some((post) => isBehindHole(list, kind.idOf(post)));
  const inPlace = isAnyBehind ? posts.filter((post) => !isBehindHole(list, kind.idOf(post))) : posts;
  const merged = settlePending(mergePosts(list, kind, inPlace), kind, posts);
  return trimToBound(merged);
}

function receiveOlder<T>(
  list: PostList<T>,
  event: PostListEvent<T> & { kind: 'older' },
  kind: PostKind<T>,
): PostList<T> {
  const oldest = list.posts.oldestId;
  // While the page was on its way the head of the list was let go: the page no longer joins on.
  if (oldest === undefined || oldest > event.before) return list;
  const merged = mergePosts(list, kind, event.posts);
  // Room for the live end to grow while someone reads far back: what they look at must not go.
  const bound = Math.max(list.bound, merged.posts.size + followingBound);
  return { ...merged, bound, hasOlder: !event.reachesStart && list.hasOlder };
}

function changePending<T>(
  list: PostList<T>,
  nonce: string,
  change: Pick<PendingPost, 'error' | 'isWaiting'>,
): PostList<T> {
  if (!list.pending.some((post) => post.nonce === nonce)) return list;
  return {
    ...list,
    pending: list.pending.map((post) => (post.nonce === nonce ? { ...post, ...change } : post)),
  };
}

import { reduceMessageList, type MessageList, type MessageListEvent } from '../message-list';
import { withLaterContent } from '../post-list';
import type { MessageChange, Tick } from './tick';
import type { TickedList, TickedListEvent } from './ticked-list';

const maximumHeardChanges = 500;

/** What a tick says goes into the list. Telling one again, or after later ones, changes nothing that is newer. */
export function tellTick(state: TickedList, tick: Tick): TickedList {
  const skipped = tick.more === 0 ? state.skipped : withStretch(state.skipped, tick);
  const received = dispatch({ ...state, skipped }, { kind: 'received', posts: tick.messages });
  const changed = tick.changes.reduce(applyChange, received);
  const answered = tick.counts.reduce(
    (soFar, count) => dispatch(soFar, { kind: 'answered', count }),
    changed,
  );
  return tick.reactions.reduce(
    (soFar, reactions) => dispatch(soFar, { kind: 'reacted', reactions }),
    answered,
  );
}

/**
 * All that the list is told passes through here: what was heard of posts before they came is applied to them, and
 * stretches from before the first that is held are let go, since pages of history bring all of it.
 */
export function dispatch(state: TickedList, event: MessageListEvent): TickedList {
  const messages = reduceMessageList(state.messages, event);
  if (messages === state.messages) return state;
  const { posts } = messages.list;
  const next = withMessages(state, messages);
  if (state.heardChanges.size === 0) return next;
  const came = [...state.heardChanges.values()].filter(({ messageId }) => posts.has(messageId));
  if (came.length === 0) return next;
  const heardChanges = new Map(state.heardChanges);
  for (const { messageId } of came) heardChanges.delete(messageId);
  return came.reduce(applyChange, { ...next, heardChanges });
}

/** Made at every view, so written out: docs/decisions/0047-written-out.md. */
function withMessages(state: TickedList, messages: MessageList): TickedList {
  const { skipped, heardChanges, ownIds, solidUpTo, heardUpTo, missingUpTo, heardSince } = state;
  const still = stretchesWithin(skipped, messages.list);
  return { messages, skipped: still, heardChanges, ownIds, solidUpTo, heardUpTo, missingUpTo, heardSince };
}

function stretchesWithin(
  skipped: TickedList['skipped'],
  { posts, hasOlder }: MessageList['list'],
): TickedList['skipped'] {
  const oldest = posts.oldestId;
  return oldest === undefined || !hasOlder ? skipped : skipped.filter(({ to }) => to >= oldest);
}

export function readStretch(
  state: TickedList,
  { stretch, posts, left = null }: Extract<TickedListEvent, { kind: 'stretch' }>,
): TickedList {
  const skipped = state.skipped.flatMap((known) => {
    if (known.from !== stretch.from || known.to !== stretch.to) return [known];
    return left === null ? [] : [left];
  });
  return dispatch({ ...state, skipped }, { kind: 'received', posts });
}

function withStretch(skipped: TickedList['skipped'], { from, to, more }: Tick): TickedList['skipped'] {
  if (from === null || to === null) return skipped;
  if (skipped.some((known) => known.from === from && known.to === to)) return skipped;
  return [...skipped, { from, to, count: more }].sort((one, other) => (one.to < other.to ? -1 : 1));
}

function applyChange(state: TickedList, heard: MessageChange): TickedList {
  const held = state.messages.list.posts.get(heard.messageId);
  if (held === undefined) return { ...state, heardChanges: remember(state.heardChanges, heard) };
  const changed = withLaterContent(held, heard);
  return changed === held ? state : dispatch(state, { kind: 'received', posts: [changed] });
}

function remember(heard: TickedList['heardChanges'], incoming: MessageChange): TickedList['heardChanges'] {
  const known = heard.get(incoming.messageId);
  const later = known === undefined ? incoming : withLaterContent(known, incoming);
  if (later === known) return heard;
  const next = new Map(heard);
  next.delete(incoming.messageId);
  next.set(incoming.messageId, later);
  const [eldest] = next.keys();
  if (next.size > maximumHeardChanges && eldest !== undefined) next.delete(eldest);
  return next;
}

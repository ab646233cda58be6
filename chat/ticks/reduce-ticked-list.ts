import type { Message } from '../model';
import { dispatch, readStretch, tellTick } from './tell-tick';
import type { Tick } from './tick';
import { noTicks, type Snapshot, type TickedList, type TickedListEvent } from './ticked-list';

/** Ticks that are kept while a hole waits for its read; about a minute of them. */
const maximumHeardSince = 60;

/** The rules of docs/spec/ticks.md, from the reader's side. */
export function reduceTickedList(state: TickedList, event: TickedListEvent): TickedList {
  if (event.kind === 'tick') return receiveTick(state, event.tick);
  if (event.kind === 'snapshot') return receiveSnapshot(state, event.snapshot, event.joins === true);
  if (event.kind === 'stretch') return readStretch(state, event);
  if (event.kind === 'covered') return cover(state, event);
  if (event.kind === 'unticked') return { ...state, ...noTicks };
  if (event.kind === 'acknowledged') return dispatch(rememberOwn(state, event.post), event);
  return dispatch(state, event);
}

function receiveTick(state: TickedList, tick: Tick): TickedList {
  const told = tellTick(state, tick);
  const heardUpTo = Math.max(state.heardUpTo, tick.id);
  const missingUpTo = higher(state.missingUpTo, missingBefore(state, tick));
  if (state.solidUpTo !== null && missingUpTo === null) return { ...told, heardUpTo, solidUpTo: heardUpTo };
  return keepSince({ ...told, heardUpTo, missingUpTo }, [...state.heardSince, tick]);
}

/** Up to which tick some are missing if this one comes now; null if none are. */
export function missingBefore({ heardUpTo }: Pick<TickedList, 'heardUpTo'>, tick: Pick<Tick, 'id' | 'prev'>) {
  // A chain that begins although ticks were heard has forgotten what was before it.
  if (tick.prev === 0) return heardUpTo > 0 && tick.id > heardUpTo ? tick.id : null;
  return tick.prev > heardUpTo ? tick.prev : null;
}

/** What can't be kept has to be in the snapshot. */
function keepSince(state: TickedList, heardSince: readonly Tick[]): TickedList {
  const surplus = heardSince.at(-maximumHeardSince - 1);
  if (surplus === undefined) return { ...state, heardSince };
  return {
    ...state,
    heardSince: heardSince.slice(-maximumHeardSince),
    missingUpTo: higher(state.missingUpTo, surplus.id),
  };
}

/**
 * If the snapshot's ticks join on to what is known, those that are missing are told, and the reader is where it would
 * be if it had heard them. If too much was missed, the list starts anew: what is held may have been changed by a tick
 * that nobody has any more. What the person sent stays.
 */
function receiveSnapshot(
  state: TickedList,
  { ticks: stored, ...rest }: Snapshot,
  joins: boolean,
): TickedList {
  const ticks = sinceLastHole(stored);
  const snapshot = { ...rest, ticks };
  const newest = ticks.at(-1)?.id ?? 0;
  if (state.solidUpTo !== null && newest <= state.solidUpTo) return state;
  const filled = fill(state, snapshot, joins);
  const solidUpTo = Math.max(state.solidUpTo ?? 0, newest);
  const isWhole = state.missingUpTo === null || newest >= state.missingUpTo;
  if (!isWhole) return { ...filled, solidUpTo, heardSince: state.heardSince.filter(({ id }) => id > newest) };
  const heardUpTo = Math.max(state.heardUpTo, newest);
  return { ...filled, heardUpTo, solidUpTo: heardUpTo, missingUpTo: null, heardSince: [] };
}

/** A chain that began anew joins on to nothing before it. A turn that was told again is no hole: both name the same. */
function sinceLastHole(ticks: readonly Tick[]): readonly Tick[] {
  const starts = ticks.flatMap(({ prev }, index) =>
    prev > (ticks[index - 1]?.id ?? Infinity) ? [index] : [],
  );
  return ticks.slice(starts.at(-1) ?? 0);
}

function fill(state: TickedList, snapshot: Snapshot, joins: boolean): TickedList {
  if (joinsOn(state, snapshot.ticks)) return tellMissing(state, snapshot.ticks);
  return joins ? joinHeld(state, snapshot) : startAnew(state, snapshot);
}

/** What these ticks left out is held. */
function joinHeld(state: TickedList, { ticks, posts }: Snapshot): TickedList {
  const told = ticks.reduce(tellTick, dispatch(state, { kind: 'received', posts }));
  return { ...told, skipped: state.skipped };
}

function cover(state: TickedList, covered: { readonly from: string; readonly to: string }): TickedList {
  const skipped = state.skipped.filter(({ from, to }) => from < covered.from || to > covered.to);
  return skipped.length === state.skipped.length ? state : { ...state, skipped };
}

function joinsOn({ solidUpTo }: TickedList, ticks: readonly Tick[]): boolean {
  const [first] = ticks;
  if (solidUpTo === null || first === undefined) return false;
  // The first tick of all joins on to having heard none.
  if (first.prev === 0) return solidUpTo === 0 || first.id <= solidUpTo;
  return first.prev <= solidUpTo;
}

function tellMissing(state: TickedList, ticks: readonly Tick[]): TickedList {
  const heard = new Set(state.heardSince.map(({ id }) => id));
  const isMissing = ({ id }: Tick): boolean => id > (state.solidUpTo ?? 0) && !heard.has(id);
  return ticks.filter(isMissing).reduce(tellTick, state);
}

function startAnew(state: TickedList, { ticks, posts, reachesStart }: Snapshot): TickedList {
  const hasSkipped = ticks.some(({ more }) => more > 0);
  const page = hasSkipped && !reachesStart ? [] : posts;
  const opened = openList(state, [...page, ...ownWithin(state, ticks, posts)], ticks, reachesStart);
  const told = ticks.reduce(tellTick, opened);
  // All there are were read after the ticks: nothing that they skipped is missing.
  const whole = reachesStart ? { ...told, skipped: [] } : told;
  const newest = ticks.at(-1)?.id ?? 0;
  return state.heardSince.filter(({ id }) => id > newest).reduce(tellTick, whole);
}

const maximumOwn = 100;

function rememberOwn(state: TickedList, { messageId }: Message): TickedList {
  if (state.ownIds.includes(messageId)) return state;
  return { ...state, ownIds: [...state.ownIds, messageId].slice(-maximumOwn) };
}

/**
 * Of what this person sent what lies within the stretch that these ticks are of: whatever has become of it since is told
 * by them. What lies before that comes with history.
 */
function ownWithin(
  { messages, ownIds }: TickedList,
  ticks: readonly Tick[],
  posts: readonly Message[],
): readonly Message[] {
  const first = ticks.find(({ to }) => to !== null)?.to ?? posts.at(-1)?.messageId ?? '';
  const read = new Map(posts.map((post) => [post.messageId, post]));
  return ownIds.filter((id) => id > first).flatMap((id) => read.get(id) ?? messages.list.posts.get(id) ?? []);
}

/** In a room that is read by sample, the newest messages one by one would be the last instant and nothing else. */
function openList(
  state: TickedList,
  posts: readonly Message[],
  ticks: readonly Tick[],
  reachesStart: boolean,
): TickedList {
  const shown = [...posts, ...ticks.flatMap(({ messages }) => messages)];
  return dispatch({ ...state, skipped: [] }, { kind: 'reset', posts: shown, reachesStart });
}

function higher(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}

import { makeTickedList, parseTick, reduceTickedList, type Tick, type TickedList } from '../../../chat/ticks';
import type { Heard, HeardEvent } from '../../processes';

const roomId = 'bench-room';

export interface HeardTick {
  readonly tick: Tick;
  readonly body: string;
  readonly arrivals: readonly number[];
}

/** What one participant was told, and all those who were told the same, with what the page would hold of it. */
export interface Listener {
  readonly people: number;
  readonly ticks: readonly HeardTick[];
  readonly state: TickedList;
}

/** @param before ticks of the snapshot that everybody read when they were connected, before anything was written */
export function readHeard({ sequences }: Heard, before: readonly string[]): readonly Listener[] {
  const entered = enterRoom(before);
  return sequences.map(({ people, events }) => {
    const ticks = events.map(readTick);
    return { people, ticks, state: ticks.reduce(hear, entered) };
  });
}

/** They read on from the start: so nothing is let go of what they hold. */
function enterRoom(before: readonly string[]): TickedList {
  const ticks = before.map(parseBody);
  const entered = reduceTickedList(makeTickedList(), {
    kind: 'snapshot',
    snapshot: { ticks, posts: [], reachesStart: true },
  });
  return reduceTickedList(entered, { kind: 'left' });
}

const hear = (state: TickedList, { tick }: HeardTick): TickedList =>
  reduceTickedList(state, { kind: 'tick', tick });

function readTick({ text, arrivals }: HeardEvent): HeardTick {
  const { payload } = JSON.parse(text) as { payload: { data: { onTick: { body: string } } } };
  const { body } = payload.data.onTick;
  return { tick: parseBody(body), body, arrivals };
}

function parseBody(body: string): Tick {
  const tick = parseTick(roomId, body);
  if (tick === null) throw new Error(`unable to read the tick ${body}`);
  return tick;
}

/** Of the messages of one event, with when it arrived: their nonces. */
export const shownIn = ({ tick }: HeardTick): readonly string[] => tick.messages.map(({ nonce }) => nonce);

import { makeTickedList, parseTick, reduceTickedList, type Tick, type TickedList } from '../../../chat/ticks';
import type { Heard, HeardEvent } from '../../processes';

const roomId = 'bench-room';

export interface HeardTick {
  readonly tick: Tick;
  readonly body: string;
  readonly arrivals: readonly number[];
}

/** What one participant was told, and all those who were told the same. */
export interface Listener {
  readonly people: number;
  readonly ticks: readonly HeardTick[];
  readonly state: TickedList;
}

export function readHeard({ sequences }: Heard): readonly Listener[] {
  return sequences.map(({ people, events }) => {
    const ticks = events.map(readTick);
    return { people, ticks, state: ticks.reduce(hear, emptyRoom) };
  });
}

/** Messages that the participant holds, or knows to be left out and can read. */
export function countKnown({ messages, skipped }: TickedList): number {
  return messages.list.ids.length + skipped.reduce((sum, { count }) => sum + count, 0);
}

/** They came before anything was written. */
const emptyRoom = reduceTickedList(makeTickedList(), {
  kind: 'snapshot',
  snapshot: { ticks: [], posts: [], reachesStart: true },
});

const hear = (state: TickedList, { tick }: HeardTick): TickedList =>
  reduceTickedList(state, { kind: 'tick', tick });

function readTick({ text, arrivals }: HeardEvent): HeardTick {
  const { payload } = JSON.parse(text) as { payload: { data: { onTick: { body: string } } } };
  const { body } = payload.data.onTick;
  const tick = parseTick(roomId, body);
  if (tick === null) throw new Error(`unable to read the tick ${body}`);
  return { tick, body, arrivals };
}

/** Milliseconds from when a message was sent until participants saw it, for each that was shown. */
export function seenDelays({ ticks }: Listener, sentAt: readonly number[]): readonly number[] {
  return ticks.flatMap(({ tick, arrivals }) =>
    tick.messages.flatMap(({ nonce }) => {
      const sent = sentAt[Number(nonce.slice('nonce-'.length)) - 1];
      return sent === undefined ? [] : arrivals.map((at) => at - sent);
    }),
  );
}

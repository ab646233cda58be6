import type { Usage } from '../../../local/meter';
import { deliveredBytes } from '../../../chat/ticks';
import { synthesise } from '../../../scripts/stages/synthesise';
import { bundle } from '../../processes';
import { reckonUsage, deliver } from '../event-bill';
import { simulateEvent } from '../simulate-event';
import { compareListener, isNothing } from './compare-listener';
import { readHeard, shownIn, type Listener } from './heard-ticks';
import { playRoom, type Played } from './play-room';
import { measureDelays, type Delays } from './seen-delays';

export interface LoadOptions {
  readonly people: number;
  readonly perSecond: number;
  readonly seconds: number;
}

interface Measured extends Pick<
  Played,
  'options' | 'accounts' | 'took' | 'metered' | 'processorSeconds' | 'megabytes'
> {
  readonly messages: number;
  readonly delays: Delays;
  /** People who were told of everything that is stored, and hold nothing else. */
  readonly whole: number;
}

export interface BroadcastMeasured extends Measured {
  readonly ticks: number;
  /** What the simulation reckons for what happened. */
  readonly reckoned: Usage;
  /** What happens in a simulated event of this length, rate and size. */
  readonly simulated: { readonly ticks: number; readonly calls: number };
}

export interface LoadFound {
  readonly broadcast: BroadcastMeasured;
  /** The same room in standard delivery, for a shorter time: it can't keep up. */
  readonly standard: Measured;
}

/** In standard delivery messages are sent for at most so long; what they bring about takes longer. */
const standardSeconds = 10;

/** A room with real sockets on the local backend, in either delivery, and the simulation of it. */
export async function runLoad(options: LoadOptions, say: (line: string) => void): Promise<LoadFound> {
  const programs = {
    crowd: await bundle('crowd', 'bench/crowd/main.ts'),
    server: await bundle('roomful', 'bench/servers/roomful.ts'),
    assembly: await synthesise(),
  };
  const broadcast = await playRoom({ ...options, delivery: 'BROADCAST' }, programs, say);
  const seconds = Math.min(standardSeconds, options.seconds);
  const standard = await playRoom({ ...options, seconds, delivery: 'STANDARD' }, programs, say);
  return { broadcast: await measureTicks(broadcast), standard: measureMessages(standard) };
}

const measuredOf = (played: Played): Omit<Measured, 'delays' | 'whole'> => {
  const { options, accounts, took, metered, processorSeconds, megabytes, stored } = played;
  return { options, accounts, took, metered, processorSeconds, megabytes, messages: stored.length };
};

async function measureTicks(played: Played): Promise<BroadcastMeasured> {
  const { options, heard, ticksBefore, stored, sentAt, metered } = played;
  const listeners = readHeard(heard, ticksBefore);
  const [first] = listeners;
  if (first === undefined) throw new Error('unable to measure; nobody listened');
  const isWhole = ({ state }: Listener): boolean => isNothing(compareListener(state, stored));
  const shown = listeners.flatMap(({ ticks }) =>
    ticks.map((tick) => ({ nonces: shownIn(tick), arrivals: tick.arrivals })),
  );
  const { ticks, run } = await simulateEvent({
    participants: options.people,
    seconds: options.seconds,
    messagesPerSecond: options.perSecond,
    seed: 1,
    arrival: 'lobby',
  });
  return {
    ...measuredOf(played),
    delays: measureDelays(shown, sentAt),
    whole: sumOf(listeners.filter(isWhole)),
    ticks: first.ticks.length,
    reckoned: reckon(first, options.people, stored.length, metered['function call']),
    simulated: { ticks: ticks.length, calls: run.calls },
  };
}

/** The simulation's bill for these ticks, with everybody connected. */
function reckon({ ticks }: Listener, people: number, messages: number, calls: number): Usage {
  const updates = ticks.map(({ tick, body }) => ({
    second: 0,
    bytes: deliveredBytes(tick.roomId, body),
    count: 1,
  }));
  const counts = { messages, answers: 0, changes: 0, signals: 0, ticks: ticks.length, calls };
  return reckonUsage(deliver(updates, [people]).usage, counts);
}

/** Each event is one message, and people who heard the same are told of once. */
function measureMessages(played: Played): Measured {
  const { heard, stored, sentAt } = played;
  const sequences = heard.sequences.map(({ people, events }) => ({
    people,
    shown: events.map(({ text, arrivals }) => ({ nonces: [nonceIn(text)], arrivals })),
  }));
  const wanted = stored.map(({ nonce }) => nonce).sort();
  const whole = sequences.filter(({ shown }) => {
    const nonces = shown.flatMap(({ nonces }) => nonces).sort();
    return nonces.length === wanted.length && nonces.every((nonce, index) => nonce === wanted[index]);
  });
  const shown = sequences.flatMap((sequence) => sequence.shown);
  return { ...measuredOf(played), delays: measureDelays(shown, sentAt), whole: sumOf(whole) };
}

const sumOf = (groups: readonly { readonly people: number }[]): number =>
  groups.reduce((sum, { people }) => sum + people, 0);

function nonceIn(text: string): string {
  const { payload } = JSON.parse(text) as { payload: { data: { onCreateMessage: { nonce: string } } } };
  return payload.data.onCreateMessage.nonce;
}

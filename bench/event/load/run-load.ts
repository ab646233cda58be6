import { deliveredBytes } from '../../../chat/ticks';
import { usageOf, type Usage } from '../../../local/meter';
import { synthesise } from '../../../scripts/stages/synthesise';
import {
  bundle,
  Child,
  type CrowdQuestion,
  type Heard,
  type Memory,
  type Paced,
  type Plan,
  type ProcessorTime,
  type ServerQuestion,
} from '../../processes';
import { planRoomful, type RoomfulGreeting } from '../../roomful';
import { simulateEvent } from '../simulate-event';
import { countKnown, readHeard, seenDelays, type Listener } from './heard-ticks';

export interface LoadOptions {
  readonly people: number;
  readonly perSecond: number;
  readonly seconds: number;
}

export interface LoadFound extends LoadOptions {
  readonly messages: number;
  readonly ticks: number;
  /** Of a simulated event of the same length and rate. */
  readonly simulatedTicks: number;
  /** What the meter read, and what the simulation reckons for the ticks that were heard. */
  readonly metered: Usage;
  readonly reckonedUpdates: number;
  /** People who heard all ticks without a hole, and know of every message. */
  readonly whole: number;
  /** Seconds from send to seen. */
  readonly seen: { readonly median: number; readonly p95: number };
  /** Of the server: seconds of its processor in the run, and megabytes at its end. */
  readonly processorSeconds: number;
  readonly megabytes: number;
}

/** One participant may post every 1.5 seconds; this many together do what is asked, with some to spare. */
const secondsPerPost = 1.5;

/** Real sockets in a room in broadcast delivery of the local backend, and people who write at a rate. */
export async function runLoad(options: LoadOptions, say: (line: string) => void): Promise<LoadFound> {
  const crowdProgram = await bundle('crowd', 'bench/crowd/main.ts');
  const server = new Child<ServerQuestion>('ours', await bundle('roomful', 'bench/servers/roomful.ts'), [
    await synthesise(),
  ]);
  const listeners = new Child<CrowdQuestion>('the listeners', crowdProgram);
  const senders = new Child<CrowdQuestion>('the senders', crowdProgram);
  try {
    const greeting = await server.started<RoomfulGreeting>();
    await Promise.all([listeners.started(), senders.started()]);
    const people = Math.ceil(options.perSecond * secondsPerPost * 1.2) + 1;
    say(`  ${people} people sign up, ${options.people} sockets connect`);
    const plan = await planRoomful(greeting, { delivery: 'BROADCAST', people, areModerators: false });
    await listeners.ask({ ask: 'listen', plan, count: options.people });
    return await measure(options, plan, { server, listeners, senders }, say);
  } finally {
    for (const child of [senders, listeners, server]) await child.end();
  }
}

interface Processes {
  readonly server: Child<ServerQuestion>;
  readonly listeners: Child<CrowdQuestion>;
  readonly senders: Child<CrowdQuestion>;
}

async function measure(
  options: LoadOptions,
  plan: Plan,
  { server, listeners, senders }: Processes,
  say: (line: string) => void,
): Promise<LoadFound> {
  const count = options.perSecond * options.seconds;
  await server.ask({ ask: 'meter' });
  const before = await server.ask<ProcessorTime>({ ask: 'cpu' });
  say(`  ${count} messages, ${options.perSecond} a second`);
  const { sentAt } = await senders.ask<Paced>({
    ask: 'pace',
    plan,
    first: 1,
    count,
    perSecond: options.perSecond,
  });
  const heard = await waitUntilTold(listeners, count);
  const after = await server.ask<ProcessorTime>({ ask: 'cpu' });
  const metered = await server.ask<Usage>({ ask: 'meter' });
  const { bytes } = await server.ask<Memory>({ ask: 'memory' });
  const [first] = heard;
  if (first === undefined) throw new Error('unable to measure; nobody listened');
  const delays = heard.flatMap((one) => seenDelays(one, sentAt)).sort((one, other) => one - other);
  const at = (share: number) => (delays[Math.floor(delays.length * share)] ?? 0) / 1_000;
  const simulated = await simulateEvent({
    participants: options.people,
    seconds: options.seconds,
    messagesPerSecond: options.perSecond,
    seed: 1,
    isExpected: true,
  });
  return {
    ...options,
    messages: count,
    ticks: first.ticks.length,
    simulatedTicks: simulated.ticks.length,
    metered,
    reckonedUpdates: heard.reduce((sum, one) => sum + reckonUpdates(one), 0),
    whole: heard.filter((one) => isWhole(one, count)).reduce((sum, { people }) => sum + people, 0),
    seen: { median: at(0.5), p95: at(0.95) },
    processorSeconds: (after.microseconds - before.microseconds) / 1e6,
    megabytes: Math.round(bytes / 2 ** 20),
  };
}

/** Every second until all know of all, for as long as something may come yet. */
async function waitUntilTold(listeners: Child<CrowdQuestion>, count: number): Promise<readonly Listener[]> {
  for (let tries = 1; ; tries += 1) {
    const heard = readHeard(await listeners.ask<Heard>({ ask: 'heard' }));
    if (tries === 30 || heard.every((one) => isWhole(one, count))) return heard;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

function isWhole({ state }: Listener, count: number): boolean {
  return state.missingUpTo === null && countKnown(state) === count;
}

function reckonUpdates({ people, ticks }: Listener): number {
  return ticks.reduce((sum, { tick, body }) => {
    const payloadBytes = deliveredBytes(tick.roomId, body);
    const used = usageOf({ kind: 'DELIVERY', subscribers: people, payloadBytes });
    return sum + (used['real-time update'] ?? 0);
  }, 0);
}

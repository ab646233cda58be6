import type { Usage } from '../../../local/meter';
import {
  Child,
  type CrowdQuestion,
  type Heard,
  type Memory,
  type Paced,
  type Plan,
  type ProcessorTime,
  type ServerQuestion,
} from '../../processes';
import { openRoomful, type OpenRoomful, type RoomfulGreeting, type StoredMessage } from '../../roomful';

export interface RoomOptions {
  readonly delivery: 'STANDARD' | 'BROADCAST';
  /** Sockets that listen. */
  readonly people: number;
  readonly perSecond: number;
  /** For which messages are sent. */
  readonly seconds: number;
}

export interface Programs {
  readonly crowd: string;
  readonly server: string;
  readonly assembly: string;
}

/** What was sent to a room, and what came of it. */
export interface Played {
  readonly options: RoomOptions;
  /** Accounts that the sockets share. */
  readonly accounts: number;
  readonly heard: Heard;
  /** Of the snapshot, once everybody listened. */
  readonly ticksBefore: readonly string[];
  readonly stored: readonly StoredMessage[];
  /** Of each message, in milliseconds since the epoch. */
  readonly sentAt: readonly number[];
  /** From the first message that was sent until everybody had been told of the last, or nothing came any more. */
  readonly took: number;
  readonly metered: Usage;
  /** Of the server's process, in that time. */
  readonly processorSeconds: number;
  /** Of the server's process, once everybody listens and at the end. */
  readonly megabytes: { readonly before: number; readonly after: number };
}

/** One participant may post every 1.5 seconds; this many together do what is asked, with some to spare. */
const secondsPerPost = 1.5;

interface Processes {
  readonly server: Child<ServerQuestion>;
  readonly listeners: Child<CrowdQuestion>;
  readonly senders: Child<CrowdQuestion>;
}

/** Real sockets in a room of the local backend, and people who write at a rate; three processes. */
export async function playRoom(
  options: RoomOptions,
  programs: Programs,
  say: (line: string) => void,
): Promise<Played> {
  const server = new Child<ServerQuestion>('the server', programs.server, [programs.assembly]);
  const listeners = new Child<CrowdQuestion>('the listeners', programs.crowd);
  const senders = new Child<CrowdQuestion>('the senders', programs.crowd);
  try {
    const [greeting] = await Promise.all([
      server.started<RoomfulGreeting>(),
      listeners.started(),
      senders.started(),
    ]);
    const accounts = Math.ceil(options.perSecond * secondsPerPost * 1.2) + 1;
    say(`  ${options.delivery}: ${accounts} people sign up, ${options.people} sockets connect`);
    const { delivery } = options;
    const room = await openRoomful(greeting, { delivery, people: accounts, areModerators: false });
    await listeners.ask({ ask: 'listen', plan: room.plan, count: options.people });
    return { ...(await measure(options, room, { server, listeners, senders }, say)), accounts };
  } finally {
    for (const child of [senders, listeners, server]) await child.end();
  }
}

async function measure(
  options: RoomOptions,
  { plan, readMessages, readTicks }: OpenRoomful,
  { server, listeners, senders }: Processes,
  say: (line: string) => void,
): Promise<Omit<Played, 'accounts'>> {
  const count = options.perSecond * options.seconds;
  const ticksBefore = await readTicks();
  const before = await server.ask<Memory>({ ask: 'memory' });
  await server.ask({ ask: 'meter' });
  const cpuBefore = await server.ask<ProcessorTime>({ ask: 'cpu' });
  say(`  ${count} messages, ${options.perSecond} a second`);
  const startedAt = Date.now();
  const { sentAt } = await send(senders, plan, count, options.perSecond);
  const heard = await hearUntilQuiet(listeners);
  const took = (lastArrival(heard) - startedAt) / 1_000;
  const cpuAfter = await server.ask<ProcessorTime>({ ask: 'cpu' });
  const metered = await server.ask<Usage>({ ask: 'meter' });
  const after = await server.ask<Memory>({ ask: 'memory' });
  return {
    options,
    heard,
    ticksBefore,
    stored: await readMessages(),
    sentAt,
    took,
    metered,
    processorSeconds: (cpuAfter.microseconds - cpuBefore.microseconds) / 1e6,
    megabytes: { before: megabytes(before), after: megabytes(after) },
  };
}

const megabytes = ({ bytes }: Memory): number => Math.round(bytes / 2 ** 20);

const send = (senders: Child<CrowdQuestion>, plan: Plan, count: number, perSecond: number): Promise<Paced> =>
  senders.ask<Paced>({ ask: 'pace', plan, first: 1, count, perSecond });

/** Everything that is told of the messages that were answered: until nothing more has come for so long. */
const quietTime = 4_000;

async function hearUntilQuiet(listeners: Child<CrowdQuestion>): Promise<Heard> {
  for (let before = -1; ;) {
    const { frames } = await listeners.ask<{ readonly frames: number }>({ ask: 'count' });
    if (frames === before) return listeners.ask<Heard>({ ask: 'heard' });
    before = frames;
    await new Promise((resolve) => setTimeout(resolve, quietTime));
  }
}

const lastArrival = ({ sequences }: Heard): number =>
  Math.max(...sequences.map(({ events }) => events.at(-1)?.arrivals.at(-1) ?? 0));

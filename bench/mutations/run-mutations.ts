import { synthesise } from '../../scripts/stages/synthesise';
import { bundle, Child, type CrowdQuestion, type Plan, type Sent, type ServerQuestion } from '../processes';
import { byPart, summariseProfile, type CpuProfile, type ProfileLine } from '../profile';
import { planRoomful, type RoomfulGreeting } from '../roomful';

export interface Load {
  readonly clients: number;
  readonly perSecond: number;
  /** Milliseconds until a request was answered, median. */
  readonly answer: number;
}

export interface MutationsFound {
  readonly createMessage: readonly Load[];
  readonly putItem: readonly Load[];
  /** Where the processor was while sixteen clients sent. */
  readonly profile: readonly ProfileLine[];
  /** Milliseconds of a request by resolver step, mean, of one client; `answer` is what the client waited. */
  readonly steps: Readonly<Record<string, number>>;
}

const rounds = 3;
const counts = new Map([
  [1, 300],
  [16, 800],
]);

interface Server {
  readonly child: Child<ServerQuestion>;
  readonly plan: Plan;
  /** Number of the next message. */
  next: number;
}

/** Sends the chat's createMessage, and beside it the barest write that there is, turn by turn. */
export async function runMutations(say: (line: string) => void): Promise<MutationsFound> {
  const crowd = new Child<CrowdQuestion>('the clients', await bundle('crowd', 'bench/crowd/main.ts'));
  await crowd.started();
  const ours = await startRoomful();
  const floor = await startPutItem();
  try {
    await send(crowd, ours, 16, 500);
    await send(crowd, floor, 16, 500);
    const found = { createMessage: new Map<number, Load[]>(), putItem: new Map<number, Load[]>() };
    for (let round = 1; round <= rounds; round += 1) {
      say(`  round ${round} of ${rounds}`);
      for (const [clients, count] of counts) {
        append(found.createMessage, await send(crowd, ours, clients, count));
        append(found.putItem, await send(crowd, floor, clients, count));
      }
    }
    return {
      createMessage: [...found.createMessage.values()].map(middle),
      putItem: [...found.putItem.values()].map(middle),
      ...(await explain(crowd, ours)),
    };
  } finally {
    for (const child of [crowd, ours.child, floor.child]) await child.end();
  }
}

async function startRoomful(): Promise<Server> {
  const program = await bundle('roomful', 'bench/servers/roomful.ts');
  const child = new Child<ServerQuestion>('ours', program, [await synthesise()]);
  return { child, plan: await planRoomful(await child.started<RoomfulGreeting>()), next: 1 };
}

async function startPutItem(): Promise<Server> {
  const child = new Child<ServerQuestion>('dynalite', 'bench/servers/put-item.mjs');
  return { child, plan: await child.started<Plan>(), next: 1 };
}

async function send(
  crowd: Child<CrowdQuestion>,
  server: Server,
  clients: number,
  count: number,
): Promise<Load> {
  const { plan, next: first } = server;
  server.next += count;
  const sent = await crowd.ask<Sent>({ ask: 'load', plan, first, count, clients });
  return { clients, perSecond: (count / sent.milliseconds) * 1000, answer: median(sent.answers) };
}

/** Where the time goes: not measured with the rest, since a profiler takes its share. */
async function explain(
  crowd: Child<CrowdQuestion>,
  ours: Server,
): Promise<Pick<MutationsFound, 'profile' | 'steps'>> {
  await ours.child.ask({ ask: 'steps' });
  const count = 300;
  const { perSecond } = await send(crowd, ours, 1, count);
  const steps = await ours.child.ask<Record<string, number>>({ ask: 'steps' });
  await ours.child.ask({ ask: 'profile', isOn: true });
  await send(crowd, ours, 16, 800);
  const profile = await ours.child.ask<CpuProfile>({ ask: 'profile', isOn: false });
  return {
    profile: summariseProfile(profile, byPart),
    steps: {
      ...Object.fromEntries(Object.entries(steps).map(([step, time]) => [step, time / count])),
      answer: 1000 / perSecond,
    },
  };
}

function append(loads: Map<number, Load[]>, load: Load): void {
  loads.set(load.clients, [...(loads.get(load.clients) ?? []), load]);
}

/** The round with the middle rate. */
function middle(loads: readonly Load[]): Load {
  const sorted = [...loads].sort((one, other) => one.perSecond - other.perSecond);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (!found) throw new Error('unable to summarise; nothing was measured');
  return found;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

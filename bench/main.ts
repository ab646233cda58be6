import { parseArgs } from 'node:util';
import { claimsOfLoad, describeClaims, describeLoad, runEvent, runLoad } from './event';
import { contenderNames, fanoutDefaults, ratioOf, runFanout, summarise, tabulate } from './fanout';
import { describeFeed, runFeed } from './feed';
import { keepResult } from './keep-result';
import { describeLatency, runLatency } from './latency';
import { describeFloats, describeList, runFloats, runList } from './list';
import { describeLighthouse, runLighthouse } from './lighthouse';
import { describeMutations, runMutations } from './mutations';
import { describeWeight, runWeight } from './weight';

const usage = `npm run bench -- fanout [--subscribers 1000,5000] [--rounds 3] [--only "bare ws,ours"]
npm run bench -- mutations
npm run bench -- weight
npm run bench -- feed
npm run bench -- list
npm run bench -- floats
npm run bench -- lighthouse
npm run bench -- latency
npm run bench -- event [--only simulation|load] [--subscribers 5000] [--seconds 300]`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    subscribers: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    only: { type: 'string' },
  },
});

async function fanout(): Promise<void> {
  const only = values.only?.split(',').map((name) => name.trim());
  const sizes = values.subscribers?.split(',').map(Number) ?? fanoutDefaults.sizes;
  const measured = await runFanout(
    {
      sizes,
      rounds: Number(values.rounds ?? fanoutDefaults.rounds),
      names: contenderNames.filter((name) => only?.includes(name) ?? true),
    },
    say,
  );
  const rows = measured.map(summarise);
  say(`\n${tabulate(rows)}\n`);
  say(`  kept in ${await keepResult('fanout', { rows })}`);
  const largest = Math.max(...sizes);
  say(`  one by one, ${largest}: bare ws / ours ${ratioOf(rows, largest, 'cpuOneByOne').toFixed(2)}`);
  say(`ratio fanout ${ratioOf(rows, largest, 'cpuBurst').toFixed(2)}`);
}

const mutations = () => simple('mutations', () => runMutations(say), describeMutations);

/** Measures, says what was found, and keeps it. */
async function simple<T extends object>(
  name: string,
  run: () => Promise<T>,
  describe: (found: T) => { readonly lines: readonly string[]; readonly ratio: number },
): Promise<void> {
  const found = await run();
  const { lines, ratio } = describe(found);
  for (const line of lines) say(line);
  say(`\n  kept in ${await keepResult(name, found)}`);
  say(`ratio ${name} ${ratio.toFixed(2)}`);
}

/** A whole event in simulated time, and a room with real sockets that is held to it. */
async function event(): Promise<void> {
  const isWanted = (part: string): boolean => (values.only ?? part) === part;
  const simulation = isWanted('simulation') ? await runEvent(say) : null;
  const load = isWanted('load') ? await playLoad() : null;
  say(`\n  kept in ${await keepResult('event', { ...simulation, load })}`);
  if (simulation?.holds === false || load?.holds === false) {
    say('  a claim does not hold');
    process.exitCode = 1;
  }
  if (simulation !== null) say(`ratio event ${simulation.ratio.toFixed(3)}`);
}

async function playLoad() {
  const options = {
    people: Number(values.subscribers ?? 5_000),
    perSecond: 50,
    seconds: Number(values.seconds ?? 300),
  };
  const found = await runLoad(options, say);
  const claims = claimsOfLoad(found);
  for (const line of ['', ...describeLoad(found), ...describeClaims(claims)]) say(line);
  return { found, claims, holds: claims.every(({ holds }) => holds) };
}

function say(line: string): void {
  console.log(line);
}

const benches: Readonly<Record<string, () => Promise<void>>> = {
  fanout,
  mutations,
  weight: () => simple('weight', runWeight, describeWeight),
  feed: () => simple('feed', () => runFeed(say), describeFeed),
  list: () => simple('list', runList, describeList),
  floats: () => simple('floats', runFloats, describeFloats),
  lighthouse: () => simple('lighthouse', () => runLighthouse(say), describeLighthouse),
  latency: () => simple('latency', runLatency, describeLatency),
  event,
};

const [name = ''] = positionals;
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench === undefined) {
  console.error(usage);
  process.exitCode = 1;
} else await bench();

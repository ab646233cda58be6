import { parseArgs } from 'node:util';
import { contenderNames, fanoutDefaults, ratioOf, runFanout, summarise, tabulate } from './fanout';
import { keepResult } from './keep-result';
import { describeMutations, runMutations } from './mutations';

const usage = `npm run bench -- fanout [--subscribers 1000,5000] [--rounds 3] [--only "bare ws,ours"]
npm run bench -- mutations`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    subscribers: { type: 'string' },
    rounds: { type: 'string' },
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

async function mutations(): Promise<void> {
  const found = await runMutations(say);
  const { lines, ratio } = describeMutations(found);
  for (const line of lines) say(line);
  say(`\n  kept in ${await keepResult('mutations', found)}`);
  say(`ratio mutations ${ratio.toFixed(2)}`);
}

function say(line: string): void {
  console.log(line);
}

const [bench] = positionals;
if (bench === 'fanout') await fanout();
else if (bench === 'mutations') await mutations();
else {
  console.error(usage);
  process.exitCode = 1;
}

import { parseArgs } from 'node:util';
import { contenderNames, fanoutDefaults, ratioOf, runFanout, summarise, tabulate } from './fanout';
import { keepResult } from './keep-result';

const usage = `npm run bench -- fanout [--subscribers 1000,5000] [--rounds 3] [--only "bare ws,ours"]`;

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

function say(line: string): void {
  console.log(line);
}

const [bench] = positionals;
if (bench === 'fanout') await fanout();
else {
  console.error(usage);
  process.exitCode = 1;
}

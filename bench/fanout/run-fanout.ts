import { synthesise } from '../../scripts/stages/synthesise';
import { bundle } from '../processes';
import { Contender, contenderNames, type ContenderName, type Programs, type Sample } from './contender';
import { installPeers } from '../install-peers';

export interface FanoutOptions {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly names: readonly ContenderName[];
}

export const fanoutDefaults: FanoutOptions = { sizes: [1000, 5000], rounds: 3, names: contenderNames };

export interface Measured {
  readonly name: ContenderName;
  readonly subscribers: number;
  readonly bytesPerConnection: number;
  readonly oneByOne: readonly Sample[];
  readonly burst: readonly Sample[];
}

/** Messages of one round. */
const singles = 10;
export const burstSize = 20;

/** Serves the same crowds by each contender, turn by turn, so that whatever else the machine does meets all of them. */
export async function runFanout(
  options: FanoutOptions,
  say: (line: string) => void,
): Promise<readonly Measured[]> {
  await installPeers(say);
  const programs: Programs = {
    assembly: await synthesise(),
    roomful: await bundle('roomful', 'bench/servers/roomful.ts'),
    crowd: await bundle('crowd', 'bench/crowd/main.ts'),
  };
  const measured: Measured[] = [];
  for (const size of options.sizes) measured.push(...(await measureSize(size, options, programs, say)));
  return measured;
}

async function measureSize(
  subscribers: number,
  { rounds, names }: FanoutOptions,
  programs: Programs,
  say: (line: string) => void,
): Promise<readonly Measured[]> {
  const contenders: Contender[] = [];
  try {
    for (const name of names) {
      say(`  ${name}: ${subscribers} subscribers connect`);
      contenders.push(await Contender.start(name, programs, subscribers));
    }
    // Warm: code is compiled and buffers have grown before anything is counted.
    for (const contender of contenders) {
      await contender.send(singles, false);
      await contender.send(burstSize, true);
    }
    const samples = contenders.map((contender) => ({
      contender,
      oneByOne: [] as Sample[],
      burst: [] as Sample[],
    }));
    for (let round = 1; round <= rounds; round += 1) {
      say(`  round ${round} of ${rounds} with ${subscribers} subscribers`);
      for (const { contender, oneByOne } of samples) oneByOne.push(await contender.send(singles, false));
      for (const { contender, burst } of samples) burst.push(await contender.send(burstSize, true));
    }
    return samples.map(({ contender: { name, bytesPerConnection }, oneByOne, burst }) => ({
      name,
      subscribers,
      bytesPerConnection,
      oneByOne,
      burst,
    }));
  } finally {
    for (const contender of contenders) await contender.end();
  }
}

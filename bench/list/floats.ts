import type { Frames } from './page-run';
import { withPages, type Played } from './with-pages';

/** What a flood in broadcast delivery brings onto the screen: eight of a tick, how many more there are, one's own. */
const perSecond = 10;
const seconds = 10;
/** In turn, so that whatever else the machine does meets both. */
const rounds = 3;

export interface FloatsRow {
  readonly slowdown: number;
  readonly hasFloats: boolean;
  readonly runs: readonly Played[];
}

export interface FloatsFound {
  readonly rows: readonly FloatsRow[];
}

/** A room in a flood, with as many reactions over it as can float, and without. */
export function runFloats(): Promise<FloatsFound> {
  return withPages(async (play) => {
    const rows: FloatsRow[] = [];
    for (const slowdown of [1, 4]) {
      const runs: Record<'with' | 'without', Played[]> = { with: [], without: [] };
      for (let round = 0; round < rounds; round += 1)
        for (const kind of ['without', 'with'] as const) {
          const run = { list: 'ours', held: 500, isBounded: true, hasFloats: kind === 'with' } as const;
          runs[kind].push(await play(run, { slowdown, perSecond, seconds }));
        }
      rows.push({ slowdown, hasFloats: false, runs: runs.without });
      rows.push({ slowdown, hasFloats: true, runs: runs.with });
    }
    return { rows };
  });
}

export function describeFloats({ rows }: FloatsFound): { lines: string[]; ratio: number } {
  const line = ({ slowdown, hasFloats, runs }: FloatsRow) =>
    `  ${(hasFloats ? 'with floats' : 'without').padEnd(14)}${`${slowdown}×`.padStart(4)}` +
    `${rateOf(runs).toFixed(1).padStart(10)}${most(runs, 'longestFrame')}${most(runs, 'longestTask')}`;
  const unthrottled = (hasFloats: boolean) =>
    rateOf(rows.find((row) => row.slowdown === 1 && row.hasFloats === hasFloats)?.runs ?? []);
  return {
    lines: [`  ${''.padEnd(14)}slow  frames/s   longest      task`, ...rows.map(line)],
    ratio: unthrottled(true) / unthrottled(false),
  };
}

/** Frames a second over all runs. */
function rateOf(runs: readonly Frames[]): number {
  const sum = (what: 'frames' | 'seconds') => runs.reduce((total, run) => total + run[what], 0);
  return sum('frames') / sum('seconds');
}

const most = (runs: readonly Frames[], what: 'longestFrame' | 'longestTask'): string =>
  Math.max(...runs.map((run) => run[what]))
    .toFixed(0)
    .padStart(10);

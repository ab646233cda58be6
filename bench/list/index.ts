import type { Frames, PageRun } from './page-run';
import { withPages, type Played } from './with-pages';

const perSecond = 100;
const seconds = 20;
const held = 10_000;
/** Frames a second that a screen draws. */
const wholeRate = 60;

export interface ListRow extends Played {
  readonly name: string;
  readonly slowdown: number;
}

export interface ListFound {
  readonly rows: readonly ListRow[];
}

const contenders: Readonly<Record<string, PageRun>> = {
  'ours, 10,000 held': { list: 'ours', held, isBounded: false, hasFloats: false },
  'ours, at the end of them': { list: 'ours', held, isBounded: true, hasFloats: false },
  'plain list': { list: 'plain', held, isBounded: false, hasFloats: false },
};

/** A room in which a hundred messages come in a second, drawn by the product's list and by a plain one. */
export function runList(): Promise<ListFound> {
  return withPages(async (play) => {
    const rows: ListRow[] = [];
    for (const slowdown of [1, 4])
      for (const [name, run] of Object.entries(contenders))
        rows.push({ name, slowdown, ...(await play(run, { slowdown, perSecond, seconds })) });
    return { rows };
  });
}

export function describeList({ rows }: ListFound): { lines: string[]; ratio: number } {
  const rate = ({ frames, seconds: time }: Frames) => frames / time;
  const line = (row: ListRow) =>
    `  ${row.name.padEnd(26)}${`${row.slowdown}×`.padStart(4)}${rate(row).toFixed(1).padStart(9)}` +
    `${row.longestFrame.toFixed(0).padStart(10)}${row.longestTask.toFixed(0).padStart(10)}` +
    `${String(row.offEnd).padStart(9)}${megabytes(row.heapBefore)}${megabytes(row.heapAfter)}`;
  const ours = rows.find(({ name, slowdown }) => name === 'ours, 10,000 held' && slowdown === 1);
  return {
    lines: [
      `  ${''.padEnd(26)}slow frames/s  longest      task  off end   MB before    after`,
      ...rows.map(line),
    ],
    ratio: ours === undefined ? Number.NaN : rate(ours) / wholeRate,
  };
}

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1).padStart(10);

export { describeFloats, runFloats } from './floats';

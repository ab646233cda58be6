import { installPeers } from '../install-peers';
import { bundle } from '../processes';
import { runProcess } from '../../scripts/stages/run-process';
import type { FeedRow } from './program';

export interface FeedFound {
  readonly rows: readonly FeedRow[];
}

export async function runFeed(say: (line: string) => void): Promise<FeedFound> {
  await installPeers(say);
  const file = await bundle('feed', 'bench/feed/program.ts');
  const text = await runProcess(process.execPath, [file], { environment: { NODE_ENV: 'production' } });
  return {
    rows: JSON.parse(text.split('\n').findLast((line) => line.startsWith('[')) ?? '[]') as readonly FeedRow[],
  };
}

const limit = 'bare Map and array';

/** `ratio` is observeQuery's time over ours for a reader at the end of a room that holds 10,000. */
export function describeFeed({ rows }: FeedFound): { lines: string[]; ratio: number } {
  const of = (name: string, held = 10_000) =>
    rows.find((row) => row.held === held && row.name === name)?.microseconds ?? Number.NaN;
  const names = [...new Set(rows.map(({ name }) => name))];
  const sizes = [...new Set(rows.map(({ held }) => held))];
  const cell = (name: string, held: number) => of(name, held).toFixed(2).padStart(12);
  const times = (name: string, held: number) => (of(name, held) / of(limit, held)).toFixed(1).padStart(12);
  return {
    lines: [
      `  µs for a message, holding${sizes.map((held) => held.toLocaleString('en').padStart(12)).join('')}`,
      ...names.map((name) => `  ${name.padEnd(25)}${sizes.map((held) => cell(name, held)).join('')}`),
      '  times the limit, which is to be at most 2',
      ...names
        .filter((name) => name !== limit)
        .map((name) => `  ${name.padEnd(25)}${sizes.map((held) => times(name, held)).join('')}`),
    ],
    ratio: of('observeQuery, copy, sort') / of('ours, at the end'),
  };
}

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

/** `ratio` is observeQuery's time over ours for a reader at the end of a room that holds 10,000. */
export function describeFeed({ rows }: FeedFound): { lines: string[]; ratio: number } {
  const of = (name: string) =>
    rows.find((row) => row.held === 10_000 && row.name === name)?.microseconds ?? Number.NaN;
  const names = [...new Set(rows.map(({ name }) => name))];
  const sizes = [...new Set(rows.map(({ held }) => held))];
  const cell = (name: string, held: number) => {
    const row = rows.find((each) => each.name === name && each.held === held);
    return (row === undefined ? '' : row.microseconds.toFixed(1)).padStart(12);
  };
  return {
    lines: [
      `  µs for a message, holding${sizes.map((held) => held.toLocaleString('en').padStart(12)).join('')}`,
      ...names.map((name) => `  ${name.padEnd(25)}${sizes.map((held) => cell(name, held)).join('')}`),
      `  at 10,000 ours is ${(of('ours, at the end') / of('bare Map and array')).toFixed(1)} times the limit, ` +
        `scrolled up ${(of('ours, scrolled up') / of('bare Map and array')).toFixed(1)} times`,
    ],
    ratio: of('observeQuery, copy, sort') / of('ours, at the end'),
  };
}

import { apollo } from './contenders/apollo';
import { bare } from './contenders/bare';
import { observeQuery } from './contenders/observe-query';
import { oursFollowing, oursFollowingUndrawn, oursReading, oursReadingUndrawn } from './contenders/ours';
import { streamChat } from './contenders/stream-chat';
import type { Contender } from './contender';
import { measure } from './measure';

/** What the program prints: one line of JSON. */
export interface FeedRow {
  readonly name: string;
  readonly held: number;
  readonly holds: number;
  /** For one incoming message; the median of the rounds. */
  readonly microseconds: number;
}

const contenders: readonly Contender[] = [
  bare,
  oursFollowing,
  oursReading,
  oursFollowingUndrawn,
  oursReadingUndrawn,
  observeQuery,
  streamChat,
  apollo,
];
const sizes = [100, 1000, 10_000];
const warmUps = 2;
const rounds = 5;

async function run(): Promise<readonly FeedRow[]> {
  const found = new Map<string, { microseconds: number[]; holds: number }>();
  // Turn by turn, so that whatever else the machine does meets all; the first rounds only warm up.
  for (let round = 0; round < warmUps + rounds; round += 1)
    for (const held of sizes)
      for (const contender of contenders.flatMap((each) =>
        Array.from({ length: each.repeats }, () => each),
      )) {
        const { microseconds, holds } = await measure(contender, held);
        const key = `${held} ${contender.name}`;
        const soFar = found.get(key) ?? { microseconds: [], holds };
        if (round >= warmUps) soFar.microseconds.push(microseconds);
        found.set(key, { ...soFar, holds });
      }
  return sizes.flatMap((held) =>
    contenders.map(({ name }) => {
      const { microseconds, holds } = found.get(`${held} ${name}`) ?? { microseconds: [], holds: 0 };
      return { name, held, holds, microseconds: median(microseconds) };
    }),
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

console.log(JSON.stringify(await run()));

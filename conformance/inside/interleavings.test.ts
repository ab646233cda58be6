import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actions, openPeople, play, type Participant } from './interleaving';
import { startTestbed, type Testbed } from './testbed';

/** The same lists each time, so that a failure is a change's own; other seeds look for more. */
const seed = Number(process.env['INTERLEAVE_SEED'] ?? 207);
const numRuns = Number(process.env['INTERLEAVE_RUNS'] ?? 2);
/** Milliseconds for all runs and for shrinking what failed. */
const interruptAfterTimeLimit = 15_000 * numRuns;

let testbed: Testbed;
let people: readonly Participant[];
beforeAll(async () => {
  testbed = await startTestbed();
  people = await openPeople(testbed, seed);
});
afterAll(() => testbed.close());

test(
  '[INT1] [INT2] [INT3] [INT4] whatever 20 people do at once, everybody ends with what is stored',
  { timeout: interruptAfterTimeLimit + 60_000 },
  async () => {
    let runs = 0;
    const property = fc.asyncProperty(actions, async (played) => {
      await play(testbed, people, played);
      runs += 1;
    });
    await fc.assert(property, { seed, numRuns, interruptAfterTimeLimit });
    expect(runs).toBeGreaterThan(0);
  },
);

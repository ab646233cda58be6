import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createFaults, systemEffects } from '../../local/faults';
import { ann, ben, mona } from '../deployment';
import { apiOf, makeBroadcastRoom, postMany } from './broadcast/broadcast-room';
import { TickedReader } from './broadcast/ticked-reader';
import type { PersonApi } from './raw-api';
import { startTestbed, type Testbed } from './testbed';

const faults = createFaults(systemEffects);
/** Batches of messages that were given to the function of the ticks, by how they ended. */
const batches = { succeeded: 0, failed: 0, discarded: 0 };
let published = 0;
let testbed: Testbed;
let functionName = '';
beforeAll(async () => {
  testbed = await startTestbed({
    faults: faults.faults,
    onEvent: (event) => {
      if (event.kind === 'event-source-mapping' && event.record.tableName.startsWith('Message-'))
        batches[event.record.outcome] += 1;
      if (event.kind === 'request' && event.trace.steps.some(isPublishing)) published += 1;
    },
  });
  const { lambdaFunctions } = testbed.backend.model;
  functionName = lambdaFunctions.find((fn) => fn.functionName.includes('broadcast'))?.functionName ?? '';
});
afterEach(() => faults.apply({ kind: 'clear' }));
afterAll(() => testbed.close());

const isPublishing = ({ field }: { readonly field: string }): boolean => field === 'Mutation.publishTick';

interface Stage {
  readonly fan: PersonApi;
  readonly roomId: string;
  readonly reader: TickedReader;
}

/** A room in which one message has been told, so that nothing of its making is under way any more. */
async function openStage(): Promise<Stage> {
  const roomId = await makeBroadcastRoom(testbed, [ann, ben, mona]);
  const fan = await apiOf(testbed, ann);
  const reader = new TickedReader(await testbed.actors.actAs(ben), roomId);
  await reader.listen();
  await reader.read();
  await postMany(fan, roomId, ['first']);
  await reader.until(() => reader.known === 1);
  return { fan, roomId, reader };
}

/** The reader ends with what the table has, each message once. */
async function expectWhole({ reader }: Stage, count: number): Promise<void> {
  await reader.until(() => reader.known === count && reader.state.missingUpTo === null);
  await reader.readEverything();
  const { shown, stored } = await reader.compare();
  expect(stored).toHaveLength(count);
  expect(shown).toEqual(stored);
  reader.stop();
}

test(
  '[TK56] the function is killed at each of its requests, and every message is told once',
  { timeout: 60_000 },
  async () => {
    const stage = await openStage();
    const { fan, roomId, reader } = stage;
    /** One message, and until its batch is done with. @returns whether the function died of it */
    const postUntilTold = async (content: string): Promise<boolean> => {
      const before = { ...batches };
      const known = reader.known;
      await postMany(fan, roomId, [content]);
      await expect.poll(() => batches.succeeded, { timeout: 15_000 }).toBe(before.succeeded + 1);
      await reader.until(() => reader.known === known + 1);
      return batches.failed > before.failed;
    };
    await expect.poll(() => batches.succeeded, { timeout: 5_000 }).toBe(1);
    faults.apply({ kind: 'kill-function', functionName, request: 1, when: 'before' });
    expect(await postUntilTold('killed before the first')).toBe(true);
    // Between two requests nothing is done: after one is right before the next.
    let survived = 0;
    for (let request = 1; survived === 0; request += 1) {
      faults.apply({ kind: 'kill-function', functionName, request, when: 'after' });
      if (!(await postUntilTold(`killed after ${request}`))) survived = request;
    }
    // Of a turn that tells one message: room, pace, turn, room, crowd, tick, publishTick, pace.
    expect(survived).toBeGreaterThan(8);
    await expectWhole(stage, survived + 2);
  },
);

test('[TK57] batches that are given twice show nothing twice', { timeout: 30_000 }, async () => {
  const stage = await openStage();
  faults.apply({ kind: 'repeat-batches' });
  await postMany(
    stage.fan,
    stage.roomId,
    Array.from({ length: 12 }, (_, index) => `told twice ${index}`),
  );
  await stage.reader.until(() => stage.reader.known === 13);
  // The second telling is a tick of its own, of the same stretch.
  await stage.reader.until(() => {
    const told = stage.reader.heard.map(({ from, to }) => `${from} ${to}`);
    return new Set(told).size < told.length;
  });
  await expectWhole(stage, 13);
});

test(
  '[TK58] ticks that the API sends to nobody are read from the snapshot',
  { timeout: 30_000 },
  async () => {
    const stage = await openStage();
    const { fan, roomId, reader } = stage;
    const heard = reader.heard.length;
    for (const round of [1, 2, 3]) {
      const before = published;
      faults.apply({ kind: 'drop-events', count: 2 });
      // The message's own event is of standard delivery, and is one of those that are dropped.
      await postMany(fan, roomId, [`lost ${round}`]);
      await expect.poll(() => published, { timeout: 5_000 }).toBeGreaterThan(before);
      await postMany(fan, roomId, [`heard ${round}`]);
      await reader.until(() => reader.known === 1 + 2 * round);
    }
    const lost = reader.heard
      .flatMap(({ messages }) => messages)
      .filter(({ content }) => content.startsWith('lost'));
    expect(lost).toEqual([]);
    expect(reader.heard.length).toBeGreaterThan(heard);
    await expectWhole(stage, 7);
  },
);

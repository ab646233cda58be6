import { afterEach, describe, expect, it } from 'vitest';
import { LambdaError } from '../ports';
import { FakeClock, idOf, makeMapping, openMappings, queueArn } from './mappings-under-test';
import type { MappingsUnderTest } from './mappings-under-test';

let running: MappingsUnderTest | null = null;
const open = async (...given: Parameters<typeof openMappings>) => (running = await openMappings(...given));
const restart = async (...given: Parameters<MappingsUnderTest['restart']>) => {
  if (running === null) throw new Error('unable to restart; nothing runs');
  return (running = await running.restart(...given));
};
afterEach(async () => {
  await running?.close();
  running = null;
});

const ids = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);
/** Ids whose changes are in one shard, as the table itself tells. */
async function idsOfOneShard(all: readonly string[], count: number): Promise<string[]> {
  const probe = await openMappings([makeMapping({ enabled: false })]);
  await probe.put(...all);
  const [shardId = ''] = probe.dynamoDb.streams.shardIds;
  const changes = await probe.dynamoDb.streams.read('Note', shardId, { after: null, limit: all.length });
  await probe.close();
  return changes.slice(0, count).map(({ record }) => idOf(record));
}

const fail = () => {
  throw new LambdaError('TypeError', 'cannot read text');
};

describe('a mapping', () => {
  it('takes every change to the function once, as a batch of records', async () => {
    const { put, delivered, calls, batches, told } = await open([makeMapping()]);
    await put(...ids(40));
    await delivered(40);
    expect(calls.flat().sort()).toEqual(ids(40).sort());
    await told('succeeded', calls.length);
    expect(batches[0]).toMatchObject({ tableName: 'Note', outcome: 'succeeded' });
  });

  it('sleeps without a timer when there is nothing to do', async () => {
    const { clock, put, delivered, told, calls } = await open([makeMapping()]);
    await put('a');
    await delivered(1);
    await told('succeeded', 1);
    expect([clock.pending, calls.length]).toEqual([[], 1]);
  });

  it('gives no more records at once than its batch size', async () => {
    const own = await idsOfOneShard(ids(60), 10);
    const under = await open([makeMapping({ enabled: false, batchSize: 4 })]);
    await under.put(...own);
    const { calls, delivered } = await restart([makeMapping({ batchSize: 4 })]);
    await delivered(10);
    expect(calls.map((call) => call.length)).toEqual([4, 4, 2]);
    expect(calls.flat()).toEqual(own);
  });

  it('fills a batch until its window is over', async () => {
    const [first = '', second = '', third = ''] = await idsOfOneShard(ids(40), 3);
    const { clock, put, calls, delivered } = await open([
      makeMapping({ maximumBatchingWindowInSeconds: 5, batchSize: 10 }),
    ]);
    await put(first);
    await clock.somebodyWaits();
    clock.advance(4000);
    await put(second, third);
    expect(calls).toEqual([]);
    await clock.somebodyWaits();
    clock.advance(1000);
    await delivered(3);
    expect(calls).toEqual([[first, second, third]]);
  });

  it('does not wait for the window when the batch is full', async () => {
    const own = await idsOfOneShard(ids(40), 3);
    const { put, calls, delivered } = await open([
      makeMapping({ maximumBatchingWindowInSeconds: 300, batchSize: 3 }),
    ]);
    await put(...own);
    await delivered(3);
    expect(calls).toEqual([own]);
  });

  it('keeps a batch within six megabytes', async () => {
    const own = await idsOfOneShard(ids(160), 20);
    const under = await open([makeMapping({ enabled: false })]);
    for (const id of own)
      await under.dynamoDb.execute('PutItem', {
        TableName: 'Note',
        Item: { id: { S: id }, text: { S: 'x'.repeat(390_000) } },
      });
    const { calls, delivered } = await restart([makeMapping()]);
    await delivered(20);
    expect(calls.map((call) => call.length)).toEqual([16, 4]);
  });

  it('passes over what its filters do not want, and is not woken by it again', async () => {
    const filters = [JSON.stringify({ dynamodb: { Keys: { id: { S: [{ prefix: 'b' }] } } } })];
    const first = await open([makeMapping({ filters })]);
    await first.put('a1', 'a2', 'b1', 'a3', 'b2');
    await first.delivered(2);
    expect(first.calls.flat().sort()).toEqual(['b1', 'b2']);
    await first.told('succeeded', first.calls.length);
    const again = await restart();
    await again.put('b3');
    await again.delivered(1);
    expect(again.calls).toEqual([['b3']]);
  });

  it('refuses a filter that it cannot read before anything runs', async () => {
    await expect(openMappings([makeMapping({ filters: ['{"a":[{"cidr":"10.0.0.0/8"}]}'] })])).rejects.toThrow(
      'cidr of a is not among',
    );
  });

  it('that begins at LATEST leaves out what was written before it was there, and nothing later', async () => {
    const first = await open([makeMapping({ mappingId: 'other', enabled: false })]);
    await first.put('before');
    const late = makeMapping({ startingPosition: 'LATEST' });
    const second = await restart([late]);
    await second.put('after');
    await second.delivered(1);
    expect(second.calls).toEqual([['after']]);
    await second.told('succeeded', 1);
    const asleep = await restart([{ ...late, enabled: false }]);
    await asleep.put('while-asleep');
    const third = await restart([late]);
    await third.delivered(1);
    expect(third.calls).toEqual([['while-asleep']]);
  });

  it('shares a table with others, each at its own pace', async () => {
    const slow = makeMapping({ mappingId: 'slow', functionArn: 'arn:aws:lambda:x:0:function:slow' });
    const seen: string[] = [];
    const handler = (_: unknown, functionArn: string) => {
      if (functionArn.endsWith('slow')) fail();
      seen.push(functionArn);
    };
    const { put, told } = await open([makeMapping(), slow], handler);
    await put('a');
    await told('succeeded', 1);
    await told('failed', 1);
    expect(seen).toHaveLength(1);
  });
});

describe('order', () => {
  it('holds within a partition key while other keys go on beside it', async () => {
    const [blocked = '', ...others] = ids(30);
    const { put, dynamoDb, delivered, calls } = await open(
      [makeMapping({ parallelizationFactor: 10, batchSize: 1 })],
      (records) => (records.some((record) => idOf(record) === blocked) ? new Promise(() => undefined) : null),
    );
    await put(blocked);
    await delivered(1);
    await put(...others);
    await dynamoDb.execute('DeleteItem', { TableName: 'Note', Key: { id: { S: blocked } } });
    // Forty lanes: at most one of them is held up, and what shares it with the blocked key waits behind it.
    await delivered(20);
    expect(calls.flat().filter((id) => id === blocked)).toHaveLength(1);
  });

  it('holds behind a batch that fails', async () => {
    const [first = '', second = ''] = await idsOfOneShard(ids(30), 2);
    let failures = 2;
    const { put, clock, calls, delivered, told } = await open([makeMapping({ batchSize: 1 })], () => {
      if (failures-- > 0) fail();
    });
    await put(first);
    await told('failed', 1);
    await put(second);
    for (const pause of [500, 1000]) {
      await clock.somebodyWaits();
      expect(clock.pending).toEqual([pause]);
      clock.advance(pause);
    }
    await delivered(4);
    expect(calls).toEqual([[first], [first], [first], [second]]);
  });
});

describe('what fails', () => {
  it('is given up after its retries, and the destination is told where it was', async () => {
    const clock = new FakeClock();
    const mapping = makeMapping({ maximumRetryAttempts: 1, onFailureDestination: queueArn });
    const { put, told, mappings, batches, dynamoDb } = await open([mapping], fail, clock);
    await put('a');
    await told('failed', 1);
    await clock.somebodyWaits();
    clock.advance(500);
    await told('discarded', 1);
    const [message, ...others] = await mappings.destinations.messages();
    expect([message?.destinationArn, message?.sentAt, others]).toEqual([
      queueArn,
      new Date(clock.now()).toISOString(),
      [],
    ]);
    const sequenceNumber = dynamoDb.streams.latestSequenceNumber();
    expect(JSON.parse(message?.body ?? '')).toEqual({
      requestContext: {
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        functionArn: mapping.functionArn,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 2,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: message?.sentAt,
      DDBStreamBatchInfo: {
        shardId: expect.stringMatching(/^shardId-/) as string,
        startSequenceNumber: sequenceNumber,
        endSequenceNumber: sequenceNumber,
        approximateArrivalOfFirstRecord: '2023-11-14T22:13:20Z',
        approximateArrivalOfLastRecord: '2023-11-14T22:13:20Z',
        batchSize: 1,
        streamArn: mapping.streamArn,
      },
    });
    expect(batches.at(-1)?.reason).toBe(
      `RetryAttemptsExhausted; TypeError: cannot read text; told ${queueArn}`,
    );
    const again = await restart();
    expect(await again.mappings.destinations.messages()).toEqual([message]);
    await again.put('b');
    await again.delivered(1);
    expect(again.calls[0]).toEqual(['b']);
  });

  it('alone ends at the destination when batches are split, and the rest is delivered', async () => {
    const own = await idsOfOneShard(ids(60), 9);
    const poison = own[4] ?? '';
    const delivered: string[] = [];
    const mapping = makeMapping({
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 0,
      onFailureDestination: queueArn,
    });
    const setUp = await open([makeMapping({ enabled: false })], (records) => {
      if (records.some((record) => idOf(record) === poison)) fail();
      delivered.push(...records.map(idOf));
    });
    await setUp.put(...own);
    const { told, mappings } = await restart([mapping]);
    await told('discarded', 1);
    await told('succeeded', 3);
    expect(delivered).toEqual(own.filter((id) => id !== poison));
    const bodies = (await mappings.destinations.messages()).map(
      ({ body }) => JSON.parse(body) as { DDBStreamBatchInfo: { batchSize: number } },
    );
    expect(bodies.map((body) => body.DDBStreamBatchInfo.batchSize)).toEqual([1]);
  });

  it('goes on from the reported record', async () => {
    const own = await idsOfOneShard(ids(60), 5);
    let isBroken = true;
    const setUp = await open([makeMapping({ enabled: false })], (records) => {
      const third = records.find((record) => idOf(record) === own[2]);
      if (!isBroken || third === undefined) return {};
      isBroken = false;
      return { batchItemFailures: [{ itemIdentifier: third.dynamodb.SequenceNumber }] };
    });
    await setUp.put(...own);
    const { calls, clock, told } = await restart([makeMapping({ reportBatchItemFailures: true })]);
    await clock.somebodyWaits();
    clock.advance(500);
    await told('succeeded', 1);
    expect(calls).toEqual([own, own.slice(2)]);
  });

  it('is given up when it is too old, whatever retries are left', async () => {
    const mapping = makeMapping({ maximumRecordAgeInSeconds: 60, onFailureDestination: queueArn });
    const { put, clock, told, mappings, calls } = await open([mapping], fail);
    await put('a');
    await clock.somebodyWaits();
    clock.advance(61_000);
    await told('discarded', 1);
    const [message] = await mappings.destinations.messages();
    expect(message?.body).toContain('"condition":"RecordAgeExceeded"');
    expect(calls).toEqual([['a']]);
  });

  it('blocks its shard for a day and no longer', async () => {
    const { put, clock, told } = await open([makeMapping()], fail);
    await put('a');
    await clock.somebodyWaits();
    clock.advance(24 * 3_600_000 + 1);
    await told('discarded', 1);
  });
});

describe('a restart', () => {
  it('delivers again what was under way, and not what was done', async () => {
    const [done = '', underWay = ''] = await idsOfOneShard(ids(30), 2);
    let hangs = true;
    const first = await open([makeMapping()], (records) =>
      hangs && records.some((record) => idOf(record) === underWay) ? new Promise(() => undefined) : null,
    );
    await first.put(done);
    await first.told('succeeded', 1);
    await first.put(underWay);
    await first.delivered(2);
    hangs = false;
    const second = await restart();
    await second.told('succeeded', 1);
    expect(second.calls).toEqual([[underWay]]);
  });

  it('with another ParallelizationFactor loses nothing', async () => {
    const first = await open([makeMapping({ parallelizationFactor: 3, enabled: false })]);
    await first.put(...ids(20));
    const second = await restart([makeMapping({ parallelizationFactor: 2 })]);
    await second.delivered(20);
    expect(new Set(second.calls.flat())).toEqual(new Set(ids(20)));
  });

  it('finds no record that every mapping is done with', async () => {
    const first = await open([makeMapping()]);
    await first.put('a');
    await first.told('succeeded', 1);
    const { dynamoDb } = await restart();
    const left = await Promise.all(
      dynamoDb.streams.shardIds.map((shardId) =>
        dynamoDb.streams.read('Note', shardId, { after: null, limit: 10 }),
      ),
    );
    expect(left.flat()).toEqual([]);
  });
});

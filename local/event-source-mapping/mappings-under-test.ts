import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EventSourceMappingModel, TableModel } from '../backend-model';
import { openDynamoDb } from '../dynamodb';
import type { LocalDynamoDb } from '../dynamodb';
import type { StreamRecord } from '../ports';
import type { Clock } from './clock';
import { openEventSourceMappings } from './index';
import type { BatchRecord, EventSourceMappings } from './index';

const streamArn = 'arn:aws:dynamodb:xx-local-1:000000000000:table/Note/stream/local';

const noteTable: TableModel = {
  tableName: 'Note',
  keySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  attributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  globalSecondaryIndexes: [],
  stream: { streamArn, viewType: 'NEW_AND_OLD_IMAGES' },
};

export const queueArn = 'arn:aws:sqs:xx-local-1:000000000000:failed';

export const makeMapping = (changes: Partial<EventSourceMappingModel> = {}): EventSourceMappingModel => ({
  mappingId: 'm',
  functionArn: 'arn:aws:lambda:xx-local-1:000000000000:function:index-note',
  tableName: 'Note',
  streamArn,
  enabled: true,
  startingPosition: 'TRIM_HORIZON',
  batchSize: 100,
  maximumBatchingWindowInSeconds: 0,
  parallelizationFactor: 1,
  filters: [],
  maximumRetryAttempts: null,
  maximumRecordAgeInSeconds: null,
  bisectBatchOnFunctionError: false,
  reportBatchItemFailures: false,
  onFailureDestination: null,
  ...changes,
});

/** Time that goes on only when it is told to. */
export class FakeClock implements Clock {
  #now = 1_700_000_000_000;
  #timers: { readonly at: number; readonly callback: () => void }[] = [];
  #awaited: (() => void)[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.#now + milliseconds, callback };
    this.#timers.push(timer);
    for (const resolve of this.#awaited.splice(0)) resolve();
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Milliseconds until each timer. */
  get pending(): readonly number[] {
    return this.#timers.map(({ at }) => at - this.#now);
  }

  /** Resolves as soon as somebody waits for a time. */
  async somebodyWaits(): Promise<void> {
    if (this.#timers.length === 0) await new Promise<void>((resolve) => this.#awaited.push(resolve));
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    for (const timer of this.#timers.filter(({ at }) => at <= this.#now)) {
      this.#timers = this.#timers.filter((other) => other !== timer);
      timer.callback();
    }
  }
}

type Handler = (records: readonly StreamRecord[], functionArn: string) => unknown;

export interface MappingsUnderTest {
  readonly clock: FakeClock;
  readonly dynamoDb: LocalDynamoDb;
  readonly mappings: EventSourceMappings;
  readonly batches: readonly BatchRecord[];
  /** The ids in each call of a function, so far. */
  readonly calls: readonly (readonly string[])[];
  put(...ids: string[]): Promise<void>;
  /** Resolves when the functions were given so many records in all, retries counted. */
  delivered(count: number): Promise<void>;
  /** Resolves when so many batches ended in this way. */
  told(outcome: BatchRecord['outcome'], count: number): Promise<void>;
  /** Stops it all and opens it again on the same data. */
  restart(models?: readonly EventSourceMappingModel[]): Promise<MappingsUnderTest>;
  close(): Promise<void>;
}

export const idOf = (record: StreamRecord): string => (record.dynamodb.Keys['id'] as { S: string }).S;

export async function openMappings(
  models: readonly EventSourceMappingModel[],
  handler: Handler = () => null,
  clock = new FakeClock(),
  directory?: string,
): Promise<MappingsUnderTest> {
  const place = directory ?? (await mkdtemp(path.join(tmpdir(), 'event-source-mapping-')));
  const dynamoDb = await openDynamoDb({
    directory: path.join(place, 'tables'),
    tables: [noteTable],
    streamedTables: new Set(['Note']),
    now: () => clock.now(),
  });
  const watchers = new Set<() => void>();
  const calls: string[][] = [];
  const batches: BatchRecord[] = [];
  const changed = (): void => watchers.forEach((watch) => watch());
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const watch = (): void => {
        if (holds()) resolve();
      };
      watchers.add(watch);
      watch();
    });
  const failures: unknown[] = [];
  const mappings = await openEventSourceMappings({
    mappings: models,
    streams: dynamoDb.streams,
    directory: path.join(place, 'progress'),
    clock,
    lambda: {
      async invoke(functionArn, event) {
        const { Records } = event as { Records: readonly StreamRecord[] };
        calls.push(Records.map(idOf));
        changed();
        return await handler(Records, functionArn);
      },
    },
    onBatch(record) {
      batches.push(record);
      changed();
    },
    onFailure: (error) => failures.push(error),
  });
  const stop = async (): Promise<void> => {
    await mappings.close();
    await dynamoDb.close();
    if (failures.length > 0) throw new AggregateError(failures, 'unable to run the mappings');
  };
  mappings.start();
  return {
    clock,
    dynamoDb,
    mappings,
    batches,
    calls,
    async put(...ids) {
      for (const id of ids) await dynamoDb.execute('PutItem', { TableName: 'Note', Item: { id: { S: id } } });
    },
    delivered: (count) => until(() => calls.flat().length >= count),
    told: (outcome, count) => until(() => batches.filter((one) => one.outcome === outcome).length >= count),
    async restart(next = models) {
      await stop();
      return openMappings(next, handler, clock, place);
    },
    async close() {
      await stop();
      await rm(place, { recursive: true, force: true });
    },
  };
}

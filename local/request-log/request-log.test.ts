import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RequestTrace } from '../appsync/graphql';
import type { TableOperationRecord } from '../ports';
import { describeRecord } from './describe-record';
import { createLogFile } from './log-file';
import { createRequestLog } from './request-log';
import { recordOfRefusal, recordOfTrace } from './request-record';
import { createTableOperationScope } from './table-operation-scope';

const put: TableOperationRecord = {
  operation: 'PutItem',
  tableName: 'Post',
  itemCount: 1,
  scannedCount: 1,
  capacityUnits: { read: 0, write: 2, indexes: { byAuthor: { read: 0, write: 1 } } },
  milliseconds: 1.23456,
};

const trace: RequestTrace = {
  requestId: 'r-1',
  startedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
  milliseconds: 12.3456789,
  identity: 'AMAZON_COGNITO_USER_POOLS',
  status: 200,
  errorTypes: [],
  errorCount: 0,
  operation: 'mutation',
  operationName: 'CreatePost',
  steps: [
    { field: 'Mutation.createPost', step: 'before', milliseconds: 0.1 },
    { field: 'Mutation.createPost', step: 'put@PostTable', milliseconds: 2, tableOperations: [put, put] },
  ],
};

const query: TableOperationRecord = {
  ...put,
  operation: 'Query',
  indexName: 'byAuthor',
  itemCount: 2,
  scannedCount: 9,
  capacityUnits: { read: 0.5, write: 0, indexes: {} },
  failedWith: 'ThrottlingException',
};

describe('a record', () => {
  it('says what a request was, and adds up what its steps consumed', () => {
    expect(recordOfTrace(trace)).toMatchObject({
      time: '2026-01-02T03:04:05.000Z',
      requestId: 'r-1',
      operation: 'mutation',
      operationName: 'CreatePost',
      identity: 'AMAZON_COGNITO_USER_POOLS',
      status: 200,
      errors: [],
      milliseconds: 12.346,
      capacityUnits: { read: 0, write: 4 },
      omittedSteps: 0,
    });
  });

  it('puts table operations under the step that made them', () => {
    const steps = [
      { field: 'Query.posts', step: 'unit@PostTable', milliseconds: 1, tableOperations: [query] },
    ];
    expect(recordOfTrace({ ...trace, steps }).steps).toEqual([
      {
        field: 'Query.posts',
        step: 'unit@PostTable',
        milliseconds: 1,
        tableOperations: [
          {
            operation: 'Query',
            table: 'Post',
            index: 'byAuthor',
            items: 2,
            scanned: 9,
            capacityUnits: { read: 0.5, write: 0 },
            failedWith: 'ThrottlingException',
            milliseconds: 1.235,
          },
        ],
      },
    ]);
  });

  it('is bounded, however many steps ran and whatever the client called them', () => {
    const steps = Array.from({ length: 1200 }, () => ({ field: 'a', step: 'before', milliseconds: 0 }));
    const record = recordOfTrace({ ...trace, steps, operationName: 'x'.repeat(1000) });
    expect(record).toMatchObject({ omittedSteps: 200, operationName: 'x'.repeat(200) });
    expect(record.steps).toHaveLength(1000);
  });

  it.each([
    [recordOfTrace(trace), '200  mutation CreatePost  12.3 ms  AMAZON_COGNITO_USER_POOLS  4 WRU'],
    [
      recordOfTrace({
        ...trace,
        operation: 'query',
        operationName: null,
        errorTypes: ['Unauthorized', 'Unauthorized', null],
        steps: [{ field: 'Query.posts', step: 'cache', milliseconds: 0, cache: 'hit' }],
      }),
      '200  query (unnamed)  12.3 ms  AMAZON_COGNITO_USER_POOLS  1 from cache  errors: Unauthorized, ValidationError',
    ],
    [
      recordOfRefusal({ ...trace, identity: null, status: 401, errorTypes: ['\u001b[2JUnauthorized'] }),
      '401  refused  12.3 ms  nobody  errors: ?[2JUnauthorized',
    ],
    [recordOfTrace({ ...trace, operation: 'subscription', status: null, steps: [] }), 'ws  subscription'],
  ])('reads on one line', (record, line) => {
    expect(describeRecord(record)).toContain(`2026-01-02T03:04:05.000Z  ${line}`);
    expect(describeRecord(record)).not.toContain('\n');
  });
});

describe('the request log', () => {
  it('keeps the last requests and gives those after a number', () => {
    const log = createRequestLog(3);
    for (const requestId of ['a', 'b', 'c', 'd']) log.add({ ...recordOfTrace(trace), requestId });
    expect(log.recordsAfter(0).map(({ sequence, requestId }) => [sequence, requestId])).toEqual([
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ]);
    expect(log.recordsAfter(3).map(({ requestId }) => requestId)).toEqual(['d']);
    expect(log.recordsAfter(4)).toEqual([]);
    expect(log.latest()).toBe(4);
  });
});

describe('a log file', () => {
  const makePath = () => path.join(mkdtempSync(path.join(tmpdir(), 'request-log-')), 'requests.jsonl');
  const open = (file: string, maxBytes?: number) => {
    const failures: unknown[] = [];
    const onFailure = (error: unknown) => void failures.push(error);
    return { failures, log: createLogFile({ path: file, onFailure, ...(maxBytes ? { maxBytes } : {}) }) };
  };

  it('holds every line in order, for its owner only', async () => {
    const file = makePath();
    const { log } = open(file);
    for (let line = 0; line < 100; line += 1) log.write(`{"line":${line}}`);
    await log.close();
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines).toEqual(Array.from({ length: 100 }, (_, line) => `{"line":${line}}`));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('becomes the old one when it is full, and one old one is kept', async () => {
    const file = makePath();
    for (const line of ['first', 'second', 'third']) {
      const { log } = open(file, 10);
      log.write(line);
      await log.close();
    }
    expect(readFileSync(file, 'utf8')).toBe('third\n');
    expect(readFileSync(`${file}.1`, 'utf8')).toBe('second\n');
  });

  it('tells of a place where it cannot write, and goes on', async () => {
    const { log, failures } = open('/dev/null/requests.jsonl');
    log.write('one');
    await log.close();
    log.write('two');
    await log.close();
    expect(failures).toHaveLength(2);
  });
});

describe('the scope of table operations', () => {
  it('gives each piece of work its own, however they interleave', async () => {
    const scope = createTableOperationScope();
    const work = (tableName: string, turns: number) =>
      scope.collect(async () => {
        for (let turn = 0; turn < turns; turn += 1) {
          await new Promise((resolve) => setImmediate(resolve));
          scope.record({ ...put, tableName });
        }
        return tableName;
      });
    const [posts, notes] = await Promise.all([work('Post', 3), work('Note', 2)]);
    expect(posts.result).toBe('Post');
    expect(posts.operations.map(({ tableName }) => tableName)).toEqual(['Post', 'Post', 'Post']);
    expect(notes.operations.map(({ tableName }) => tableName)).toEqual(['Note', 'Note']);
  });

  it('leaves alone what nobody collects', () => {
    expect(() => createTableOperationScope().record(put)).not.toThrow();
  });
});

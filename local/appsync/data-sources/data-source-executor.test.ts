import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFixture } from './fixture-data-sources';
import type { DataSourceFixture } from './fixture-data-sources';

let fixture: DataSourceFixture;
let eventFailures: unknown[];

beforeEach(async () => {
  eventFailures = [];
  fixture = await openFixture({ onEventFailure: (error) => eventFailures.push(error) });
});

afterEach(() => fixture.dynamoDb.close());

const run = (name: string, request: unknown) => fixture.executor.execute(name, request);

describe('a data source', () => {
  it('that the API does not have is refused by name', async () => {
    await expect(run('Nowhere', {})).rejects.toThrow(
      'unable to run data source Nowhere; the API has none of that name',
    );
  });

  it.each([
    ['PostTable', null, "Value for field '$' not found."],
    ['PostTable', {}, "Value for field '$[operation]' not found."],
    ['PostTable', { operation: 'Sync' }, 'unable to run operation Sync on DynamoDB; '],
    ['PostTable', { operation: 'GetItem', key: 'a' }, "unable to read field '$[key]'; it must be a map"],
    ['Echo', { operation: 'BatchInvoke' }, 'unable to run operation BatchInvoke on Lambda; '],
    ['Echo', { operation: 'Invoke', invocationType: 'DryRun' }, 'unable to invoke a function as DryRun; '],
  ])('%s answers the malformed request %j with a fault of the mapping', async (name, request, message) => {
    expect(await run(name, request)).toEqual({
      kind: 'error',
      error: { type: 'MappingTemplate', message: expect.stringContaining(message) as string },
      result: null,
      isRequestFault: true,
    });
  });
});

describe('NONE', () => {
  it('answers the payload', async () => {
    expect(await run('Nothing', { payload: { a: 1 } })).toEqual({ kind: 'result', result: { a: 1 } });
    expect(await run('Nothing', {})).toEqual({ kind: 'result', result: null });
  });
});

describe('AWS_LAMBDA', () => {
  it('sends the payload and answers what the function returned', async () => {
    expect(await run('Echo', { operation: 'Invoke', payload: { field: 'x' } })).toEqual({
      kind: 'result',
      result: { echoed: { field: 'x' } },
    });
  });

  it('answers what the function threw as Lambda:Unhandled', async () => {
    expect(await run('Fails', { operation: 'Invoke', payload: {} })).toEqual({
      kind: 'error',
      error: { message: 'cannot do that', type: 'Lambda:Unhandled' },
      result: null,
    });
  });

  it('does not wait for an Event, and tells of its failure', async () => {
    expect(await run('Fails', { operation: 'Invoke', invocationType: 'Event' })).toEqual({
      kind: 'result',
      result: null,
    });
    await Promise.resolve();
    expect(eventFailures).toMatchObject([{ message: 'cannot do that' }]);
  });
});

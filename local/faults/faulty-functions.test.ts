import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFaults, type FaultControl } from './create-faults';
import { FunctionCallers, withFunctionDeaths, withRepeatedBatches } from './faulty-functions';

let control: FaultControl;
let killed: string[];
let carriedOut: number;
let url: string;
let close: () => void;

beforeEach(async () => {
  control = createFaults({ wait: () => Promise.resolve(), kill: () => new Promise<never>(() => undefined) });
  killed = [];
  carriedOut = 0;
  const callers = new FunctionCallers();
  callers.add('ASIABROADCAST', { functionName: 'broadcast', functionArn: 'arn:broadcast' });
  const lambda = { kill: (arn: string) => Promise.resolve(void killed.push(arn)) };
  const handle = withFunctionDeaths(
    (_request, response) => {
      carriedOut += 1;
      response.end('done');
      return Promise.resolve();
    },
    control.faults,
    callers,
    lambda,
  );
  const server = createServer((request, response) => void handle(request, response)).listen(0);
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => server.close();
});
afterEach(() => close());

/** @returns the status, or how the connection ended */
async function ask(key = 'ASIABROADCAST'): Promise<number | string> {
  const authorization = `AWS4-HMAC-SHA256 Credential=${key}/20261124/us-east-1/dynamodb/aws4_request, Signature=x`;
  const request = get(url, { headers: { authorization }, agent: false });
  const ended = once(request, 'error').then(([error]) => String((error as NodeJS.ErrnoException).code));
  const answered = once(request, 'response').then(([response]) => {
    (response as IncomingMessage).resume();
    return (response as IncomingMessage).statusCode ?? 0;
  });
  return Promise.race([ended, answered]);
}

it('kills a function before the request that it is told of is carried out', async () => {
  control.apply({ kind: 'kill-function', functionName: 'broadcast', request: 2, when: 'before' });
  expect(await ask()).toBe(200);
  expect(await ask()).toBe('ECONNRESET');
  expect([carriedOut, killed]).toEqual([1, ['arn:broadcast']]);
  expect(await ask()).toBe(200);
});

it('kills it after the request was carried out, without an answer', async () => {
  control.apply({ kind: 'kill-function', functionName: 'broadcast', request: 1, when: 'after' });
  expect(await ask()).toBe('ECONNRESET');
  expect([carriedOut, killed]).toEqual([1, ['arn:broadcast']]);
});

it('leaves other functions and other callers alone', async () => {
  control.apply({ kind: 'kill-function', functionName: 'other', request: 1, when: 'before' });
  expect(await ask()).toBe(200);
  control.apply({ kind: 'clear' });
  control.apply({ kind: 'kill-function', functionName: 'broadcast', request: 1, when: 'before' });
  expect(await ask('ASIASOMEBODY')).toBe(200);
  expect(killed).toEqual([]);
});

it('gives a batch twice, as often as it was told', async () => {
  const calls: unknown[] = [];
  const { invoke } = withRepeatedBatches(
    { invoke: (_arn, payload) => Promise.resolve(calls.push(payload)) },
    control.faults,
  );
  control.apply({ kind: 'repeat-batches', count: 1 });
  for (const batch of ['one', 'two']) await invoke('arn', batch);
  expect(calls).toEqual(['one', 'one', 'two']);
});

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openSocket, type BlogSocket } from '../appsync/blog-fixture';
import { startLocalBackend, type LocalBackend } from '../server';
import { signInWriter, writeNoteApp } from '../server/changing-note-app';
import { createFaults, type FaultControl } from './index';

/** Ends each wait in the order in which it began. */
const waits: { readonly milliseconds: number; readonly end: () => void }[] = [];
let kills = 0;
let control: FaultControl;
let backend: LocalBackend;
let token: string;

beforeEach(async () => {
  waits.length = 0;
  kills = 0;
  control = createFaults({
    wait: (milliseconds) => new Promise((end) => waits.push({ milliseconds, end })),
    kill: () => {
      kills += 1;
      return Promise.reject(new Error('killed'));
    },
  });
  backend = await startLocalBackend({
    assemblyDirectory: writeNoteApp(),
    dataDirectory: null,
    port: 0,
    faults: control.faults,
  });
  token = await signInWriter(backend);
});
afterEach(async () => {
  control.apply({ kind: 'clear' });
  await backend.close();
});

const post = (): Promise<Response> =>
  fetch(`${backend.url}/graphql`, {
    method: 'POST',
    headers: { authorization: token },
    body: JSON.stringify({ query: 'mutation { createNote(text: "a") { id text author } }' }),
  });
const create = async (): Promise<unknown> => (await post()).json();
const created = { data: { createNote: { text: 'a' } } };

async function listen(): Promise<BlogSocket> {
  const socket = await openSocket(`${backend.url}/graphql`, token);
  socket.socket.on('error', () => undefined);
  socket.send({ type: 'connection_init' });
  expect(await socket.next()).toMatchObject({ type: 'connection_ack' });
  socket.start('notes', token, 'subscription { onCreateNote { id text author } }');
  return socket;
}

const began = async (count: number): Promise<void> => {
  while (waits.length < count) await new Promise(setImmediate);
};

const tableName = (): string => backend.model.tables[0]?.tableName ?? '';
const notesStored = async (): Promise<unknown> =>
  (await backend.dynamoDb.execute('Scan', { TableName: tableName() }))['Count'];

describe('sockets', () => {
  it('are killed without a closing frame, all or some', async () => {
    const sockets = [await listen(), await listen(), await listen()];
    control.apply({ kind: 'kill-sockets', count: 1 });
    expect(await sockets[0]?.closed()).toBe(1006);
    control.apply({ kind: 'kill-sockets' });
    expect(await Promise.all(sockets.map((socket) => socket.closed()))).toEqual([1006, 1006, 1006]);
  });

  it('are refused for a time', async () => {
    control.apply({ kind: 'refuse-sockets', milliseconds: 700 });
    const refused = new WebSocket(`${backend.url.replace('http', 'ws')}/graphql/realtime`);
    const [error] = (await once(refused, 'error')) as [Error];
    expect(error.message).toContain('503');
    expect(waits[0]?.milliseconds).toBe(700);
    waits[0]?.end();
    await new Promise(setImmediate);
    (await listen()).socket.terminate();
  });

  it('wait for their start_ack', async () => {
    control.apply({ kind: 'delay-start-ack', milliseconds: 900 });
    const socket = await listen();
    await began(1);
    expect(waits[0]?.milliseconds).toBe(900);
    waits[0]?.end();
    expect(await socket.next()).toMatchObject({ type: 'start_ack' });
    socket.socket.terminate();
  });

  it('miss the event that is dropped, and hear the next', async () => {
    const socket = await listen();
    expect(await socket.next()).toMatchObject({ type: 'start_ack' });
    control.apply({ kind: 'drop-events', count: 1 });
    await create();
    const second = (await create()) as { readonly data: { readonly createNote: unknown } };
    expect(await socket.next()).toMatchObject({
      payload: { data: { onCreateNote: second.data.createNote } },
    });
    socket.socket.terminate();
  });
});

describe('throttling', () => {
  it('answers a request with 429, as often as it was told', async () => {
    control.apply({ kind: 'throttle-requests', count: 1 });
    const refused = await post();
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ errors: [{ errorType: 'ThrottlingException' }] });
    expect(await create()).toMatchObject(created);
  });

  it('of a table reaches the resolver as an exception of DynamoDB', async () => {
    control.apply({ kind: 'throttle-table', tableName: tableName(), count: 1 });
    expect(await create()).toMatchObject({
      errors: [{ errorType: 'DynamoDB:ProvisionedThroughputExceededException' }],
    });
    expect(await create()).toMatchObject(created);
  });

  it('slows a table down', async () => {
    control.apply({ kind: 'slow-table', tableName: tableName(), milliseconds: 400 });
    const answer = create();
    await began(1);
    expect(waits[0]?.milliseconds).toBe(400);
    waits[0]?.end();
    expect(await answer).toMatchObject(created);
  });
});

describe('a step of a pipeline', () => {
  const step = { kind: 'interrupt', field: 'Mutation.createNote', step: 'putNote' } as const;

  it('fails before it wrote, or after', async () => {
    control.apply({ ...step, when: 'before', action: 'fail', count: 1 });
    expect(await create()).toMatchObject({ data: { createNote: null } });
    expect(await notesStored()).toBe(0);
    control.apply({ ...step, when: 'after', action: 'fail', count: 1 });
    expect(await create()).toMatchObject({ data: { createNote: null } });
    expect(await notesStored()).toBe(1);
    expect(await create()).toMatchObject(created);
  });

  it('waits until the fault is cleared', async () => {
    control.apply({ ...step, when: 'after', action: 'pause' });
    const answer = create();
    while ((await notesStored()) === 0) await new Promise(setImmediate);
    control.apply({ kind: 'clear' });
    expect(await answer).toMatchObject(created);
  });

  it('ends the process', async () => {
    control.apply({ ...step, when: 'after', action: 'kill' });
    await create();
    expect(kills).toBe(1);
  });

  it('of another field goes on', async () => {
    control.apply({ ...step, field: 'Mutation.other', when: 'before', action: 'fail' });
    expect(await create()).toMatchObject(created);
  });
});

describe('a backend in a process of its own', () => {
  it('takes faults from its parent alone', { timeout: 30_000 }, async () => {
    const data = mkdtempSync(path.join(tmpdir(), 'faulty-backend-'));
    const child = fork(
      'local/main.ts',
      ['--assembly', writeNoteApp(), '--data', data, '--port', '0', '--faults'],
      {
        execArgv: ['--import', 'tsx'],
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      },
    );
    const ended = once(child, 'exit');
    if (!child.stdout) throw new Error('unable to read the output; there is none');
    let output = '';
    const { stdout } = child;
    await new Promise<void>((resolve) => {
      stdout.on('data', (chunk) => {
        output += String(chunk);
        if (output.includes('ready at')) resolve();
      });
    });
    child.send({ kind: 'interrupt', ...{ field: 'a', step: 'b', when: 'before', action: 'kill' } });
    expect((await once(child, 'message'))[0]).toEqual({ kind: 'fault-applied' });
    child.kill('SIGTERM');
    await ended;
  });
});

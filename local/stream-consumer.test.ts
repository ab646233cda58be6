import { Amplify } from 'aws-amplify';
import { confirmSignUp, fetchAuthSession, signIn, signUp } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { symlinkSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAssembly } from './cloud-assembly/assembly-fixture';
import { noteStreamApp } from './cloud-assembly/note-stream-fixture';
import { startLocalBackend, type LocalBackend, type LocalBackendEvent } from './index';

const assemblyDirectory = writeAssembly(noteStreamApp());
// The trigger of the fixture leaves the AWS SDK out of its bundle, as functions may on AWS.
symlinkSync(path.resolve('node_modules'), path.join(assemblyDirectory, 'node_modules'));

let backend: LocalBackend;
let dataDirectory = '';
const indexed: string[] = [];
const warnings: string[] = [];
/** Changes that are done with, as it is kept: after a restart these do not come again. */
let settled = 0;
const watchers = new Set<() => void>();

const onEvent = (event: LocalBackendEvent): void => {
  if (event.kind === 'lambda-log' && event.functionName.startsWith('IndexNote'))
    indexed.push(...event.text.split(' '));
  if (event.kind === 'event-source-mapping' && event.record.outcome !== 'failed')
    settled += event.record.recordCount;
  if (event.kind === 'warning') warnings.push(event.message);
  watchers.forEach((watch) => watch());
};

const until = (holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const watch = (): void => {
      if (holds()) resolve();
    };
    watchers.add(watch);
    watch();
  });

const start = () => startLocalBackend({ assemblyDirectory, dataDirectory, port: 0, onEvent });

beforeAll(async () => {
  dataDirectory = await mkdtemp(path.join(tmpdir(), 'stream-consumer-test-'));
  backend = await start();
}, 60_000);
afterAll(() => backend.close());

const tableName = () => backend.model.tables[0]?.tableName ?? '';
const put = (id: string, text = 'x') =>
  backend.dynamoDb.execute('PutItem', { TableName: tableName(), Item: { id: { S: id }, text: { S: text } } });

describe('a function behind a stream', { timeout: 30_000 }, () => {
  it('is given what the SDK and what a resolver wrote', async () => {
    await put('from-the-sdk');
    const created = await createNote('from a resolver');
    await until(() => indexed.includes('from-the-sdk') && indexed.includes(created));
    expect(warnings).toEqual([]);
  });

  it('is given two hundred concurrent writes, each once and in the order of its partition key', async () => {
    const update = (id: string) =>
      backend.dynamoDb.execute('UpdateItem', {
        TableName: tableName(),
        Key: { id: { S: id } },
        UpdateExpression: 'ADD visits :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
      });
    const ids = Array.from({ length: 20 }, (_, index) => `busy-${index}`);
    const visits = Array.from({ length: 10 }, (_, index) => index + 1);
    await Promise.all(visits.flatMap(() => ids.map(update)));
    const busy = () => indexed.filter((item) => item.startsWith('busy-'));
    await until(() => busy().length >= 200);
    for (const id of ids)
      expect(busy().filter((item) => item.startsWith(`${id}#`))).toEqual(
        visits.map((visit) => `${id}#${visit}`),
      );
  });

  it('fails on one record alone, which ends at the destination, with a warning that says why', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `beside-${index}`);
    await Promise.all([...ids.map((id) => put(id)), put('poison')]);
    await until(() => warnings.some((message) => message.startsWith('gave up')));
    await until(() => ids.every((id) => indexed.includes(id)));
    expect(warnings.at(-1)).toMatch(
      /^gave up on 1 record of table Note-.* RetryAttemptsExhausted; TypeError: unable to index poison; told arn:aws:sqs:/,
    );
    const [message, ...others] = await backend.destinations.messages();
    expect(others).toEqual([]);
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { batchSize: 1, streamArn: backend.model.tables[0]?.stream?.streamArn },
    });
  });

  it('goes on after a restart with what it was not given, and with nothing else', async () => {
    // A function that was called and has not answered yet is called again with the same.
    await until(() => settled === 2 + 200 + 21);
    await backend.close();
    indexed.length = 0;
    backend = await start();
    await put('after-the-restart');
    await until(() => indexed.length > 0);
    expect(indexed).toEqual(['after-the-restart']);
    expect(await backend.destinations.messages()).toHaveLength(1);
  });
});

/** @returns the id that the resolver gave it */
async function createNote(text: string): Promise<string> {
  const { outputs } = backend;
  const { user_pool_id: userPoolId, user_pool_client_id: userPoolClientId } = outputs.auth;
  const { userPoolEndpoint } = outputs.custom.localBackend;
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });
  cognitoUserPoolsTokenProvider.setKeyValueStorage(storage);
  const user = { username: 'ada@example.com', password: 'Analytical-1843' };
  await signUp({ ...user, options: { userAttributes: { email: user.username } } });
  await confirmSignUp({ username: user.username, confirmationCode: backend.outbox.mails()[0]?.code ?? '' });
  await signIn(user);
  const { tokens } = await fetchAuthSession();
  const response = await fetch(`${backend.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: tokens?.accessToken.toString() ?? '' },
    body: JSON.stringify({
      query: 'mutation ($text: String!) { createNote(text: $text) { id } }',
      variables: { text },
    }),
  });
  const { data } = (await response.json()) as { data: { createNote: { id: string } } };
  return data.createNote.id;
}

const values = new Map<string, string>();
const storage: Parameters<typeof cognitoUserPoolsTokenProvider.setKeyValueStorage>[0] = {
  getItem: (key) => Promise.resolve(values.get(key) ?? null),
  setItem: (key, value) => Promise.resolve(void values.set(key, value)),
  removeItem: (key) => Promise.resolve(void values.delete(key)),
  clear: () => {
    values.clear();
    return Promise.resolve();
  },
};

import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDynamoDb } from '../dynamodb';
import { readCloudAssembly } from '../index';
import { KillableBackend } from './killable-backend';
import { callUserPool, password } from './note-backend';
import { runAtOnce } from './run-at-once';

const items = 100_000;
const users = 1000;
const backend = new KillableBackend();
beforeAll(() => backend.start());
afterAll(() => backend.remove());

/** Milliseconds of the quickest of a few starts, which tells more of the work than of what else the machine did. */
async function measureStart(): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < 3; start += 1) {
    await backend.kill();
    const began = performance.now();
    await backend.start();
    times.push(performance.now() - began);
  }
  return Math.round(Math.min(...times));
}

async function signUpUsers(): Promise<void> {
  const { user_pool_client_id: ClientId } = backend.readUserPool();
  await runAtOnce(users, 4, async (index) => {
    const input = { ClientId, Username: `user-${index}@example.com`, Password: password };
    expect(await callUserPool(`${backend.url}/cognito/`, 'SignUp', input)).toMatchObject({ status: 200 });
  });
}

async function writeItems(): Promise<void> {
  await backend.kill();
  const { tables } = readCloudAssembly(backend.assembly, { graphqlUrl: backend.url });
  const tableName = tables[0]?.tableName ?? '';
  const dynamoDb = await openDynamoDb({ directory: path.join(backend.directory, 'data', 'tables'), tables });
  await runAtOnce(items / 25, 8, async (batch) => {
    const requests = Array.from({ length: 25 }, (_, index) => ({
      PutRequest: { Item: { id: { S: `note-${batch * 25 + index}` }, text: { S: 'as long as a note is' } } },
    }));
    await dynamoDb.execute('BatchWriteItem', { RequestItems: { [tableName]: requests } });
  });
  await dynamoDb.close();
}

it('a start takes no longer for 100,000 items and 1,000 users than for none', async () => {
  const empty = await measureStart();
  await signUpUsers();
  await writeItems();
  const full = await measureStart();
  console.log(`start: ${empty} ms empty, ${full} ms with ${items} items and ${users} users`);
  expect(full).toBeLessThan(1.5 * empty);
});

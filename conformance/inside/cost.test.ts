import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signIn, signOut } from 'aws-amplify/auth';
import { generateClient } from 'aws-amplify/data';
import { parseAmplifyConfig } from 'aws-amplify/utils';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Schema } from '../../amplify/data/resource';
import { createBill, formatDollars, startLocalBackend, usEast1Prices, type LocalBackend } from '../../local';
import { createAccount, postMessage, unwrap, type Person } from '../../scripts/real-client';
import { synthesise } from '../../scripts/stages/synthesise';

const make = (name: string, groups: Person['groups']): Person => ({
  email: `${name}@cost.example`,
  password: 'Conformance-1',
  displayName: name,
  groups,
});
const moderator = make('mona', ['User', 'Moderator']);
const sender = make('ann', ['User']);

let backend: LocalBackend;
beforeAll(async () => {
  backend = await startLocalBackend({
    assemblyDirectory: await synthesise(),
    dataDirectory: null,
    port: 0,
    meterBy: 'roomId',
  });
  const cognito = new CognitoIdentityProviderClient({ ...backend.admin });
  for (const person of [moderator, sender])
    await createAccount(cognito, backend.model.userPool.userPoolId, person);
  cognito.destroy();
  const config = parseAmplifyConfig(backend.outputs);
  const { userPoolId, clientId: userPoolClientId } = backend.model.userPool;
  const { endpoint: userPoolEndpoint } = backend.admin;
  Amplify.configure({ ...config, Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });
});
afterAll(() => backend.close());

/** A listener to a room, on a socket of its own; `heard` resolves with its first message. */
async function listen(roomId: string, token: string): Promise<{ heard: Promise<void>; close(): void }> {
  const authorization = { Authorization: token, host: 'localhost' };
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
  const socket = new WebSocket(`${backend.url.replace('http', 'ws')}/graphql/realtime`, [
    'graphql-ws',
    `header-${header}`,
  ]);
  const frame = (type: string) =>
    new Promise<void>((resolve) => {
      socket.on('message', (data: Buffer) => {
        if ((JSON.parse(data.toString('utf8')) as { type: string }).type === type) resolve();
      });
    });
  const [acknowledged, started, heard] = [frame('connection_ack'), frame('start_ack'), frame('data')];
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await acknowledged;
  const query = `subscription ($room: ModelSubscriptionMessageFilterInput) {
    onCreateMessage(filter: $room) { roomId messageId content }
  }`;
  const data = JSON.stringify({ query, variables: { room: { roomId: { eq: roomId } } } });
  const payload = { data, extensions: { authorization } };
  socket.send(JSON.stringify({ id: 'room', type: 'start', payload }));
  await started;
  return { heard, close: () => socket.close() };
}

async function actAs({ email, password }: Person): Promise<void> {
  await signOut();
  await signIn({ username: email, password });
}

test('[CST1] a message to three listeners costs one operation, three updates, and what it reads and writes', async () => {
  const client = generateClient<Schema>({ authMode: 'userPool' });
  await actAs(moderator);
  const roomId = randomUUID();
  const startsAt = new Date().toISOString();
  const room = { id: roomId, title: 'Cost', status: 'LIVE', visibility: 'PUBLIC', startsAt } as const;
  unwrap(await client.models.Room.create(room), 'create a room');
  await actAs(sender);
  unwrap(await client.mutations.joinRoom({ roomId, displayName: sender.displayName }), 'join');
  const token = (await fetchAuthSession()).tokens?.accessToken.toString() ?? '';
  const listeners = [await listen(roomId, token), await listen(roomId, token), await listen(roomId, token)];
  const before = backend.meter.read();
  await postMessage(client, roomId, 'Hello');
  await Promise.all(listeners.map(({ heard }) => heard));
  const { usage, labels } = backend.meter.read(before);
  for (const listener of listeners) listener.close();
  // Minutes are of the time, and bytes of ids.
  const bill = createBill({ ...usage, 'connection-minute': 0, 'byte out': 0 }, usEast1Prices);
  expect(bill.lines.map(({ meter, quantity }) => [meter, quantity])).toEqual([
    ['mutation', 1],
    ['real-time update', 3],
    // The room and its rules, and, consistently, the sender's row and receipt.
    ['read unit', 3],
    // The sender's row, the message, the receipt.
    ['write unit', 3],
  ]);
  expect(formatDollars(bill.picodollars)).toBe('$0.00001225');
  expect(labels.get(roomId)).toMatchObject({ mutation: 1, 'real-time update': 3, 'write unit': 3 });
});

import { Amplify } from 'aws-amplify';
import { fetchAuthSession } from 'aws-amplify/auth';
import { generateClient } from 'aws-amplify/data';
import { parseAmplifyConfig } from 'aws-amplify/utils';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Schema } from '../../amplify/data/resource';
import { makeRoom } from '../chat/testbed';
import { ann } from '../deployment';
import { Arrivals } from '../listening';
import { startTestbed, type Testbed } from './testbed';

let testbed: Testbed;
let dataDirectory: string;
let roomId: string;
let genuine: string;

beforeAll(async () => {
  dataDirectory = await mkdtemp(path.join(tmpdir(), 'conformance-'));
  testbed = await startTestbed({ dataDirectory });
  roomId = await makeRoom(testbed, [ann]);
  await testbed.actors.actAs(ann);
  genuine = (await fetchAuthSession()).tokens?.accessToken.toString() ?? '';
});
afterAll(async () => {
  await testbed.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

/** The real client, presenting whatever token it is given. */
function clientWith(token: string) {
  const accessToken = { toString: () => token, payload: {} };
  Amplify.configure(parseAmplifyConfig(testbed.backend.outputs), {
    Auth: { tokenProvider: { getTokens: () => Promise.resolve({ accessToken }) } },
  });
  return generateClient<Schema>({ authMode: 'userPool' });
}

function claims(): Record<string, unknown> {
  return JSON.parse(Buffer.from(genuine.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;
}

async function poolKey(): Promise<JWK> {
  return JSON.parse(await readFile(path.join(dataDirectory, 'cognito', 'signing-key.json'), 'utf8')) as JWK;
}

async function sign(payload: Record<string, unknown>, jwk: JWK): Promise<string> {
  const header = JSON.parse(Buffer.from(genuine.split('.')[0] ?? '', 'base64url').toString()) as {
    kid: string;
  };
  const key = (await importJWK(jwk, 'RS256')) as CryptoKey;
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: header.kid }).sign(key);
}

async function foreignKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return exportJWK(privateKey);
}

const bad: readonly [string, () => Promise<string>][] = [
  ['what is no token', () => Promise.resolve('let-me-in')],
  ['an unsigned token', () => Promise.resolve(new UnsecuredJWT(claims()).encode())],
  ['a token signed with another key', async () => sign(claims(), await foreignKey())],
  ['an expired token', async () => sign({ ...claims(), iat: 1_000, exp: 2_000 }, await poolKey())],
  [
    'a token of another pool',
    async () =>
      sign(
        { ...claims(), iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Other0001' },
        await poolKey(),
      ),
  ],
  ['a token of another client', async () => sign({ ...claims(), client_id: 'another' }, await poolKey())],
  [
    'a token whose claims were changed',
    () => {
      const [header, , signature] = genuine.split('.');
      const changed = Buffer.from(JSON.stringify({ ...claims(), sub: 'somebody' })).toString('base64url');
      return Promise.resolve(`${header ?? ''}.${changed}.${signature ?? ''}`);
    },
  ],
];

test('[TOK1] a token of the pool is let in, so that the refusals below mean something', async () => {
  const { data, errors } = await clientWith(await sign(claims(), await poolKey())).models.Room.get({
    id: roomId,
  });
  expect(errors).toBeUndefined();
  expect(data?.id).toBe(roomId);
});

test.each(bad)('[TOK2] %s can neither read nor write', async (_what, makeToken) => {
  const client = clientWith(await makeToken());
  const { value, operations } = await testbed.record(async () => [
    await client.models.Room.get({ id: roomId }),
    await client.models.Message.create({ roomId, messageId: 'new', content: 'x', nonce: 'n' }),
  ]);
  for (const { data, errors } of value) {
    expect(data ?? null).toBeNull();
    expect(errors?.length).toBeGreaterThan(0);
  }
  expect(operations).toEqual([]);
});

test.each(bad.slice(1))('[TOK3] %s can’t listen', async (_what, makeToken) => {
  const refused = new Arrivals<unknown>();
  const client = clientWith(await makeToken());
  const subscription = client.models.Message.onCreate({ filter: { roomId: { eq: roomId } } }).subscribe({
    error: (error: unknown) => refused.add(error),
  });
  expect(JSON.stringify(await refused.first(() => true))).toMatch(/Unauthorized/);
  subscription.unsubscribe();
});

test.each([
  ['a missing token', () => ({})],
  ['an unsigned token', () => ({ authorization: new UnsecuredJWT(claims()).encode() })],
])('[TOK4] %s is refused as AppSync does it: HTTP 401, UnauthorizedException', async (_what, makeHeaders) => {
  const response = await fetch(`${testbed.backend.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...makeHeaders() },
    body: JSON.stringify({ query: '{ listRooms { items { id } } }' }),
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errors: [{ errorType: 'UnauthorizedException' }] });
});

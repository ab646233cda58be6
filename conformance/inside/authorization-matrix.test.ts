import { fetchAuthSession } from 'aws-amplify/auth';
import { Kind, parse } from 'graphql-js';
import { importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../scripts/real-client';
import { postAnswer, postMessage } from '../../scripts/real-client';
import { makeRoom } from '../chat/testbed';
import { ann, ben, mona, nobody } from '../deployment';
import { ask } from './matrix/ask';
import { askAsFunction, roleOf } from './matrix/ask-as-function';
import { calls, type Scene } from './matrix/documents';
import { readMatrix } from './matrix/read-matrix';
import { startTestbed, type Testbed } from './testbed';
import { codeOf, queueOf, sendTo, setRules } from './testbed/review';

let testbed: Testbed;
let dataDirectory: string;
let scenes: ReadonlyMap<string, { scene: Scene; token: string | null }>;

const callers: Readonly<Record<string, { person: Person; joins: boolean; measure?: 'MUTE' | 'BAN' }>> = {
  'no token': { person: ben, joins: false },
  'expired token': { person: ben, joins: true },
  'user in no group': { person: nobody, joins: false },
  'User, not joined': { person: ben, joins: false },
  User: { person: ben, joins: true },
  owner: { person: ann, joins: true },
  muted: { person: ben, joins: true, measure: 'MUTE' },
  banned: { person: ben, joins: true, measure: 'BAN' },
  Moderator: { person: mona, joins: true },
  function: { person: ben, joins: false },
};

beforeAll(async () => {
  dataDirectory = await mkdtemp(path.join(tmpdir(), 'matrix-'));
  testbed = await startTestbed({ dataDirectory });
  const made = new Map<string, { scene: Scene; token: string | null }>();
  for (const caller of Object.keys(callers))
    made.set(caller, { scene: await makeScene(caller), token: await tokenOf(caller) });
  scenes = made;
});
afterAll(async () => {
  await testbed.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

async function makeScene(caller: string): Promise<Scene> {
  const { person = ben, joins = false, measure } = callers[caller] ?? {};
  const members = joins && person !== ann ? [ann, person] : [ann];
  const roomId = await makeRoom(testbed, members);
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'Anybody here?');
  await postAnswer(client, roomId, messageId, 'Only me');
  const threadId = (await client.models.Thread.list({ roomId })).data[0]?.threadId ?? '';
  const heldIds = await holdTwo(roomId);
  await testbed.actors.actAs(mona);
  const { data } = await client.models.Participant.list({ roomId });
  const idOf = (name: string) => data.find(({ displayName }) => displayName === name)?.userId ?? '';
  if (measure)
    await client.mutations.moderateParticipant({
      roomId,
      userId: idOf(person.displayName),
      measure,
      seconds: 600,
    });
  return { roomId, messageId, threadId, participantId: idOf(ann.displayName), heldIds };
}

async function holdTwo(roomId: string): Promise<[string, string]> {
  await setRules(testbed, roomId, { blockedWords: ['plonk'], onBlockedWord: 'HOLD' });
  for (const content of ['One plonk', 'Another plonk'])
    expect(await codeOf(sendTo(testbed, ann, roomId, content))).toBe('HELD');
  const [first, second] = await queueOf(testbed, roomId);
  if (!first || !second) throw new Error('unable to prepare the queue; nothing was held');
  return [first.heldId, second.heldId];
}

async function tokenOf(caller: string): Promise<string | null> {
  if (caller === 'no token' || caller === 'function') return null;
  await testbed.actors.actAs(callers[caller]?.person ?? ben);
  const token = (await fetchAuthSession()).tokens?.accessToken.toString() ?? '';
  return caller === 'expired token' ? expire(token) : token;
}

/** The same token, signed by the pool, of a time long past. */
async function expire(token: string): Promise<string> {
  const [header = '', claims = ''] = token.split('.');
  const parse = (part: string) =>
    JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  const file = path.join(dataDirectory, 'cognito', 'signing-key.json');
  const key = (await importJWK(JSON.parse(await readFile(file, 'utf8')) as JWK, 'RS256')) as CryptoKey;
  return new SignJWT({ ...parse(claims), iat: 1000, exp: 2000 })
    .setProtectedHeader({ alg: 'RS256', kid: String(parse(header)['kid']) })
    .sign(key);
}

const matrix = readMatrix();
const roots = new Set(['Query', 'Mutation', 'Subscription']);

test('[MTX1] every operation of the synthesised schema has a row, and every row is an operation', () => {
  const { definitions } = parse(testbed.backend.model.graphqlApi.schema);
  const operations = definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION && roots.has(type.name.value)
      ? (type.fields ?? []).map((field) => `${type.name.value}.${field.name.value}`)
      : [],
  );
  const rows = new Set(matrix.map(({ operation }) => operation.replace(/ \(.*\)$/, '')));
  expect([...rows].sort()).toEqual(operations.sort());
  expect(new Set(matrix.map(({ caller }) => caller))).toEqual(new Set(Object.keys(callers)));
});

test.each(matrix)('[MTX1] $operation answers to $caller: $answer', async ({ operation, caller, answer }) => {
  const prepared = scenes.get(caller);
  const call = calls[operation];
  if (!prepared || !call) throw new Error(`unable to call ${operation} as ${caller}`);
  const asked = call(prepared.scene);
  if (caller === 'function')
    expect(await askAsFunction(testbed, await roleOf(testbed, dataDirectory), asked)).toBe(answer);
  else expect(await ask(testbed.backend.url, prepared.token, asked)).toBe(answer);
});

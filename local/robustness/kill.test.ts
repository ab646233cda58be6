import {
  AdminListGroupsForUserCommand,
  CognitoIdentityProviderClient,
  paginateListUsers,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KillableBackend } from './killable-backend';
import { callUserPool } from './note-backend';
import { SeededRandom } from './seeded-random';
import { member, newLedger, prepareStorm, storm, type StormTarget } from './write-storm';

/** Another seed by KILL_SEED. */
const seed = Number(process.env['KILL_SEED'] ?? 20_261_124);
const kills = 25;
const random = new SeededRandom(seed);
const ledger = newLedger();
const backend = new KillableBackend();
let target: StormTarget;

beforeAll(async () => {
  console.log(`kill seed ${seed}`);
  await backend.start();
  const { user_pool_id: userPoolId, user_pool_client_id: clientId } = backend.readUserPool();
  const admin = new CognitoIdentityProviderClient({ ...backend.readAdmin(), maxAttempts: 1 });
  const untold = { url: backend.url, userPoolId, clientId, admin };
  target = { ...untold, token: await prepareStorm(untold) };
});
afterAll(async () => {
  target.admin.destroy();
  await backend.remove();
});

async function stormUntilKilled(): Promise<void> {
  let left = 5 + random.below(60);
  let killed: Promise<void> | undefined;
  await storm(target, ledger, random, () => {
    left -= 1;
    // While the other writers are under way.
    if (left <= 0) killed ??= backend.kill();
  });
  await killed;
}

async function readNote(id: string): Promise<unknown> {
  const response = await fetch(`${target.url}/graphql`, {
    method: 'POST',
    headers: { authorization: target.token },
    body: JSON.stringify({ query: `{ getNote(id: "${id}") { text } }` }),
  });
  return ((await response.json()) as { data: { getNote: { text: string } | null } }).data.getNote?.text;
}

async function listUsers(): Promise<Set<string | undefined>> {
  const { admin: client, userPoolId: UserPoolId } = target;
  const names = new Set<string | undefined>();
  for await (const { Users = [] } of paginateListUsers({ client }, { UserPoolId }))
    for (const { Attributes = [] } of Users)
      names.add(Attributes.find(({ Name }) => Name === 'email')?.Value);
  return names;
}

/** Which of the passwords that the member may have signs in. */
async function findPassword(): Promise<string | undefined> {
  for (const PASSWORD of ledger.memberPasswords) {
    const answer = await callUserPool(`${target.url}/cognito/`, 'InitiateAuth', {
      ClientId: target.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: member, PASSWORD },
    });
    if (answer.status === 200) return PASSWORD;
  }
  return undefined;
}

async function expectEverythingAcknowledged(notes: ReadonlyMap<string, string>): Promise<void> {
  const users = await listUsers();
  expect([...ledger.signedUp].filter((name) => !users.has(name))).toEqual([]);
  for (const [id, text] of notes) expect(await readNote(id)).toBe(text);
  const { userPoolId: UserPoolId, admin } = target;
  const groups = await admin.send(new AdminListGroupsForUserCommand({ UserPoolId, Username: member }));
  const isOwner = groups.Groups?.some(({ GroupName }) => GroupName === 'Owner') ?? false;
  expect(ledger.memberIsOwner).toContain(isOwner);
  const password = await findPassword();
  expect(ledger.memberPasswords).toContain(password);
  ledger.memberIsOwner = [isOwner];
  ledger.memberPasswords = [password ?? ''];
}

describe(`${kills} times killed during a storm of writes`, () => {
  it('the backend starts again with each write that it acknowledged, in tables and user pool', async () => {
    let checked = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      await stormUntilKilled();
      await backend.start();
      await expectEverythingAcknowledged(new Map([...ledger.notes].slice(checked)));
      checked = ledger.notes.size;
    }
    await expectEverythingAcknowledged(ledger.notes);
    expect(ledger.notes.size).toBeGreaterThan(kills);
    expect(ledger.signedUp.size).toBeGreaterThan(kills);
  });
});

import {
  AdminAddUserToGroupCommand,
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { fetchAuthSession } from 'aws-amplify/auth';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestbed, type Testbed } from './testbed';

const password = 'Newcomer-2026';

let testbed: Testbed;
let administrator: CognitoIdentityProviderClient;
/** Somebody from the street: the credentials are nobody's. */
let stranger: CognitoIdentityProviderClient;
beforeAll(async () => {
  testbed = await startTestbed();
  administrator = new CognitoIdentityProviderClient({ ...testbed.backend.admin });
  stranger = new CognitoIdentityProviderClient({
    ...testbed.backend.admin,
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'of-nobody' },
  });
});
afterAll(async () => {
  administrator.destroy();
  stranger.destroy();
  await testbed.close();
});

const newEmail = () => `${randomUUID()}@new.example`;
const clientId = () => testbed.backend.outputs.auth.user_pool_client_id;

async function signUp(email: string): Promise<void> {
  await stranger.send(
    new SignUpCommand({
      ClientId: clientId(),
      Username: email,
      Password: password,
      UserAttributes: [{ Name: 'email', Value: email }],
      // What a trigger could be talked into.
      ClientMetadata: { groups: 'Moderator', GROUP_NAME: 'Moderator' },
    }),
  );
  const mail = testbed.backend.outbox.mails().find(({ to }) => to === email);
  const confirmation = { ClientId: clientId(), Username: email, ConfirmationCode: mail?.code ?? '' };
  await stranger.send(
    new ConfirmSignUpCommand({ ...confirmation, ClientMetadata: { GROUP_NAME: 'Moderator' } }),
  );
}

/** The groups of a new sign-in. */
async function groupsOf(email: string): Promise<unknown> {
  await testbed.actors.actAs({ email, password }, randomUUID());
  return (await fetchAuthSession()).tokens?.accessToken.payload['cognito:groups'];
}

test('[FMD1] who signs up is in User and nothing else, whatever they send along', async () => {
  const email = newEmail();
  await signUp(email);
  expect(await groupsOf(email)).toEqual(['User']);
});

test.each(['cognito:groups', 'custom:groups', 'groups'])(
  '[FMD1] a sign-up with the attribute %s is refused',
  async (name) => {
    const email = newEmail();
    const attempt = stranger.send(
      new SignUpCommand({
        ClientId: clientId(),
        Username: email,
        Password: password,
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: name, Value: 'Moderator' },
        ],
      }),
    );
    await expect(attempt).rejects.toThrow();
  },
);

test('[FMD2] nobody adds themselves to Moderator; an administrator adds them, for the next sign-in', async () => {
  const email = newEmail();
  await signUp(email);
  const { userPoolId: UserPoolId } = testbed.backend.model.userPool;
  const promotion = new AdminAddUserToGroupCommand({ UserPoolId, Username: email, GroupName: 'Moderator' });
  await expect(stranger.send(promotion)).rejects.toThrow();
  expect(await groupsOf(email)).toEqual(['User']);
  await administrator.send(promotion);
  expect(await groupsOf(email)).toEqual(expect.arrayContaining(['Moderator', 'User']));
});

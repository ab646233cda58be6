import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { callUserPool, password } from './note-backend';
import type { SeededRandom } from './seeded-random';

/** What was acknowledged, and for what was under way the two states that it may have left. */
export interface Ledger {
  readonly signedUp: Set<string>;
  /** Text by id. */
  readonly notes: Map<string, string>;
  /** The states that the one member whom the storm changes may be in. */
  memberIsOwner: readonly boolean[];
  memberPasswords: readonly string[];
}

export interface StormTarget {
  readonly url: string;
  readonly clientId: string;
  readonly userPoolId: string;
  readonly admin: CognitoIdentityProviderClient;
  /** An access token of someone in the group `Writer`. */
  readonly token: string;
}

export const member = 'member@example.com';

export const newLedger = (): Ledger => ({
  signedUp: new Set(),
  notes: new Map(),
  memberIsOwner: [false],
  memberPasswords: [password],
});

/** Makes the member, and a writer whose access token is returned. */
export async function prepareStorm(target: Omit<StormTarget, 'token'>): Promise<string> {
  const { admin, userPoolId: UserPoolId, clientId: ClientId, url } = target;
  const writer = 'writer@example.com';
  for (const Username of [member, writer]) {
    await admin.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }));
    const lasting = { UserPoolId, Username, Password: password, Permanent: true };
    await admin.send(new AdminSetUserPasswordCommand(lasting));
  }
  await admin.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: writer, GroupName: 'Writer' }));
  const { body } = await callUserPool(`${url}/cognito/`, 'InitiateAuth', {
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: writer, PASSWORD: password },
  });
  return (body['AuthenticationResult'] as { AccessToken: string }).AccessToken;
}

/** Writes from four sides at once until the backend is gone. Calls `onAcknowledged` after each answer. */
export async function storm(
  target: StormTarget,
  ledger: Ledger,
  random: SeededRandom,
  onAcknowledged: () => void,
): Promise<void> {
  const writers = [signUp, createNote, createNote, changeGroup, changePassword];
  await Promise.all(
    writers.map(async (write) => {
      let isAlive = true;
      while (isAlive) {
        isAlive = await write(target, ledger, random).then(
          () => true,
          (error: unknown) => (isConnectionLost(error) ? false : Promise.reject(asError(error))),
        );
        if (isAlive) onAcknowledged();
      }
    }),
  );
}

type Write = (target: StormTarget, ledger: Ledger, random: SeededRandom) => Promise<void>;

const signUp: Write = async ({ url, clientId: ClientId }, ledger, random) => {
  const Username = `user-${random.below(2 ** 31)}@example.com`;
  const { status } = await callUserPool(`${url}/cognito/`, 'SignUp', {
    ClientId,
    Username,
    Password: password,
  });
  if (status !== 200) throw new Error(`unable to sign up; status ${status}`);
  ledger.signedUp.add(Username);
};

const createNote: Write = async ({ url, token }, ledger, random) => {
  const text = `note ${random.below(2 ** 31)}`;
  const query = 'mutation ($text: String!) { createNote(text: $text) { id } }';
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: token },
    body: JSON.stringify({ query, variables: { text } }),
  });
  const { data } = (await response.json()) as { data: { createNote: { id: string } } };
  ledger.notes.set(data.createNote.id, text);
};

const changeGroup: Write = async ({ admin, userPoolId: UserPoolId }, ledger) => {
  const joins = ledger.memberIsOwner[0] === false;
  ledger.memberIsOwner = [!joins, joins];
  const membership = { UserPoolId, Username: member, GroupName: 'Owner' };
  await (joins
    ? admin.send(new AdminAddUserToGroupCommand(membership))
    : admin.send(new AdminRemoveUserFromGroupCommand(membership)));
  ledger.memberIsOwner = [joins];
};

const changePassword: Write = async ({ admin, userPoolId: UserPoolId }, ledger, random) => {
  const [before = password] = ledger.memberPasswords;
  const Password = `Changed-${random.below(2 ** 31)}a`;
  ledger.memberPasswords = [before, Password];
  await admin.send(
    new AdminSetUserPasswordCommand({ UserPoolId, Username: member, Password, Permanent: true }),
  );
  ledger.memberPasswords = [Password];
};

/** How `fetch` and the SDK tell that nobody answers any more. */
const isConnectionLost = (error: unknown): boolean =>
  error instanceof Error &&
  (/fetch failed|terminated|ECONN|socket hang up|EPIPE/.test(error.message) ||
    ('code' in error && /^(ECONN|EPIPE)/.test(String(error.code))));

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

import { AdminCreateUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { Amplify } from 'aws-amplify';
import { signIn } from 'aws-amplify/auth';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openNoteBackend, password, type NoteBackend, type Person } from './note-backend';

const log: string[] = [];
let notes: NoteBackend;
let ada: Person;
let ClientId: string;
let UserPoolId: string;

beforeAll(async () => {
  notes = await openNoteBackend((event) => event.kind === 'mail' || log.push(JSON.stringify(event)));
  ({ clientId: ClientId, userPoolId: UserPoolId } = notes.backend.model.userPool);
  ada = await notes.join('ada@example.com');
});
afterAll(() => notes.close());

const refused = { status: 400, type: 'NotAuthorizedException' };

/** Signs in by SRP with the real client and returns the proof that it sent. */
async function recordProof(username: string): Promise<Record<string, unknown>> {
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: UserPoolId,
        userPoolClientId: ClientId,
        userPoolEndpoint: notes.backend.admin.endpoint,
      },
    },
  });
  const fetching = vi.spyOn(globalThis, 'fetch');
  try {
    await signIn({ username, password });
    const bodies = fetching.mock.calls.map(([, init]) => (typeof init?.body === 'string' ? init.body : '{}'));
    const proof = bodies.find((body) => body.includes('PASSWORD_CLAIM_SIGNATURE'));
    return JSON.parse(proof ?? 'null') as Record<string, unknown>;
  } finally {
    fetching.mockRestore();
  }
}

/** Invites someone, signs in with the temporary password and returns the session of the challenge. */
async function invite(Username: string): Promise<string> {
  const invitation = {
    UserPoolId,
    Username,
    TemporaryPassword: password,
    MessageAction: 'SUPPRESS',
  } as const;
  await notes.admin.send(new AdminCreateUserCommand(invitation));
  const AuthParameters = { USERNAME: Username, PASSWORD: password };
  const { body } = await notes.callPool('InitiateAuth', {
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters,
  });
  return String(body['Session']);
}

const answerNewPassword = (USERNAME: string, Session: string) =>
  notes.callPool('RespondToAuthChallenge', {
    ClientId,
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session,
    ChallengeResponses: { USERNAME, NEW_PASSWORD: 'Stolen-pass-1' },
  });

describe('a proof of a password', () => {
  it('is good for one sign-in: a replay is refused, whole or with another name', async () => {
    const proof = await recordProof(ada.email);
    expect(await notes.callPool('RespondToAuthChallenge', proof)).toMatchObject(refused);
    const responses = { ...(proof['ChallengeResponses'] as object), USERNAME: 'eve@example.com' };
    const stolen = { ...proof, ChallengeResponses: responses };
    expect(await notes.callPool('RespondToAuthChallenge', stolen)).toMatchObject(refused);
  });
});

describe('the session of a challenge', () => {
  it('cannot be made up, used for another user, or used twice', async () => {
    const [session, other] = [await invite('ben@example.com'), await invite('eve@example.com')];
    for (const [name, forged] of [
      ['ben@example.com', 'made-up'],
      ['ben@example.com', ''],
      ['ben@example.com', other],
      [ada.email, session],
      ['__proto__', session],
    ] as const)
      expect([name, await answerNewPassword(name, forged)]).toMatchObject([name, refused]);
    expect(await answerNewPassword('ben@example.com', session)).toMatchObject({ status: 200 });
    expect(await answerNewPassword('ben@example.com', session)).toMatchObject(refused);
  });
});

describe('a password', () => {
  const reset = (Username: string, ConfirmationCode?: string) =>
    notes.callPool('ConfirmForgotPassword', {
      ClientId,
      Username,
      ConfirmationCode,
      Password: 'Stolen-pass-1',
    });
  const requestCode = async (Username: string): Promise<string> => {
    expect(await notes.callPool('ForgotPassword', { ClientId, Username })).toMatchObject({ status: 200 });
    return notes.backend.outbox.mails().findLast(({ to }) => to === Username)?.code ?? '';
  };
  const signUp = async (Username: string): Promise<void> => {
    await notes.callPool('SignUp', { ClientId, Username, Password: password });
    const ConfirmationCode = notes.backend.outbox.mails().at(-1)?.code;
    expect(await notes.callPool('ConfirmSignUp', { ClientId, Username, ConfirmationCode })).toMatchObject({
      status: 200,
    });
  };

  it('is not reset without a code, by another user’s, by one that a newer replaced, or twice', async () => {
    await signUp('cleo@example.com');
    await signUp('dora@example.com');
    expect(await reset('cleo@example.com', '000000')).toMatchObject({ type: 'ExpiredCodeException' });
    const old = await requestCode('cleo@example.com');
    const others = await requestCode('dora@example.com');
    const code = await requestCode('cleo@example.com');
    expect(await reset('cleo@example.com')).toMatchObject({ type: 'InvalidParameterException' });
    expect(await reset('cleo@example.com', '')).toMatchObject({ type: 'InvalidParameterException' });
    for (const wrong of [old, others].filter((each) => each !== code))
      expect(await reset('cleo@example.com', wrong)).toMatchObject({ type: 'CodeMismatchException' });
    expect(await reset('cleo@example.com', code)).toMatchObject({ status: 200 });
    expect(await reset('cleo@example.com', code)).toMatchObject({ type: 'ExpiredCodeException' });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'opens nothing for the name %s',
    async (name) => {
      for (const PASSWORD of ['', password, 'undefined', 'null']) {
        const AuthParameters = { USERNAME: name, PASSWORD };
        const answer = await notes.callPool('InitiateAuth', {
          ClientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters,
        });
        expect(answer.status).toBe(400);
        expect(answer.body).not.toHaveProperty('AuthenticationResult');
      }
      expect(await reset(name, '000000')).toMatchObject({ status: 400 });
      const signUpByName = { ClientId, Username: name, Password: password };
      expect(await notes.callPool('SignUp', signUpByName)).toMatchObject({
        type: 'InvalidParameterException',
      });
    },
  );
});

describe('the log', () => {
  it('holds no password, code or credentials', async () => {
    await notes.graphql(ada.AccessToken, '{ getNote(id: "none") { id } }');
    const written = log.join('\n');
    expect(log.length).toBeGreaterThan(0);
    const codes = notes.backend.outbox.mails().map(({ code }) => `"${code}"`);
    const { secretAccessKey } = notes.backend.admin.credentials;
    for (const secret of [password, 'Stolen-pass-1', secretAccessKey, ...codes])
      expect(written).not.toContain(secret);
  });
});

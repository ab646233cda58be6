import { password, type Answer, type PoolUnderTest } from './pool-under-test';

export interface Tokens {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken: string;
}

let people = 0;
/** An address that no other test uses. */
export const newEmail = (): string => `reader${(people += 1)}@example.com`;

export const signUp = (pool: PoolUnderTest, email: string, Password = password): Promise<Answer> =>
  pool.call('SignUp', {
    ClientId: pool.clientId,
    Username: email,
    Password,
    UserAttributes: [{ Name: 'email', Value: email }],
  });

/** Someone who has signed up and confirmed. */
export async function join(pool: PoolUnderTest, email = newEmail()): Promise<{ email: string; sub: string }> {
  const signedUp = await signUp(pool, email);
  const confirmed = await pool.call('ConfirmSignUp', {
    ClientId: pool.clientId,
    Username: email,
    ConfirmationCode: pool.lastCode(email),
  });
  if (confirmed.status !== 200) throw new Error(`unable to confirm; ${String(confirmed.type)}`);
  return { email, sub: String(signedUp.body['UserSub']) };
}

export const tryPassword = (pool: PoolUnderTest, USERNAME: string, PASSWORD = password): Promise<Answer> =>
  pool.call('InitiateAuth', {
    ClientId: pool.clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME, PASSWORD },
  });

export async function signIn(pool: PoolUnderTest, email: string, secret = password): Promise<Tokens> {
  const answer = await tryPassword(pool, email, secret);
  const result = answer.body['AuthenticationResult'] as Tokens | undefined;
  if (result === undefined) throw new Error(`unable to sign in; ${answer.type ?? 'challenged'}`);
  return result;
}

/** Someone who has joined and is signed in. */
export async function enter(pool: PoolUnderTest): Promise<{ email: string; sub: string } & Tokens> {
  const person = await join(pool);
  return { ...person, ...(await signIn(pool, person.email)) };
}

export const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

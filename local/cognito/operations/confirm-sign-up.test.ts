import { afterEach, expect, it } from 'vitest';
import { LambdaError } from '../../ports';
import { startPool, testModel, type Answer, type PoolUnderTest } from '../pool-under-test';
import { claimsOf, join, newEmail, signIn, signUp, tryPassword } from '../test-people';

const ClientId = testModel.clientId;
let pool: PoolUnderTest;
afterEach(() => pool.close());

const confirm = (Username: string, ConfirmationCode: string): Promise<Answer> =>
  pool.call('ConfirmSignUp', { ClientId, Username, ConfirmationCode });

const wrong = (code: string): string => (code === '000000' ? '000001' : '000000');

it('confirms the user and verifies the address', async () => {
  pool = await startPool();
  const { email } = await join(pool);
  const { IdToken } = await signIn(pool, email);
  expect(claimsOf(IdToken)).toMatchObject({ email, email_verified: true });
});

it('refuses a confirmed user, as AWS does', async () => {
  pool = await startPool();
  const { email } = await join(pool);
  expect(await confirm(email, '123456')).toMatchObject({
    type: 'NotAuthorizedException',
    body: { message: 'User cannot be confirmed. Current status is CONFIRMED' },
  });
});

it('kills a code after five wrong tries, until a new one is sent', async () => {
  pool = await startPool();
  const email = newEmail();
  await signUp(pool, email);
  const code = pool.lastCode(email);
  for (let tries = 0; tries < 5; tries += 1)
    expect(await confirm(email, wrong(code))).toMatchObject({ type: 'CodeMismatchException' });
  expect(await confirm(email, code)).toMatchObject({ type: 'LimitExceededException' });
  await pool.call('ResendConfirmationCode', { ClientId, Username: email });
  expect(await confirm(email, pool.lastCode(email))).toMatchObject({ status: 200 });
});

it('counts tries over a restart', async () => {
  pool = await startPool();
  const email = newEmail();
  await signUp(pool, email);
  const code = pool.lastCode(email);
  for (let tries = 0; tries < 5; tries += 1) await confirm(email, wrong(code));
  await pool.restart();
  expect(await confirm(email, code)).toMatchObject({ type: 'LimitExceededException' });
});

it('lets a code expire after 24 hours', async () => {
  pool = await startPool();
  const email = newEmail();
  await signUp(pool, email);
  pool.advance(24 * 3600 * 1000);
  expect(await confirm(email, pool.lastCode(email))).toMatchObject({ type: 'ExpiredCodeException' });
});

it('does not tell a name without a user from one that has no code', async () => {
  pool = await startPool();
  expect(await confirm('nobody@example.com', '123456')).toMatchObject({ type: 'ExpiredCodeException' });
  await pool.call('ResendConfirmationCode', { ClientId, Username: 'nobody@example.com' });
  expect(await confirm('nobody@example.com', '123456')).toMatchObject({ type: 'CodeMismatchException' });
});

it('calls PostConfirmation with Cognito’s event when the user is confirmed already', async () => {
  const events: unknown[] = [];
  pool = await startPool({
    model: { triggers: { PostConfirmation: 'arn:after' } },
    lambda: {
      invoke: (functionArn, event) => {
        events.push({ functionArn, event });
        return Promise.resolve(event);
      },
    },
  });
  const { email, sub } = await join(pool);
  expect(events).toEqual([
    {
      functionArn: 'arn:after',
      event: {
        version: '1',
        region: 'xx-local-1',
        userPoolId: testModel.userPoolId,
        userName: sub,
        callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: ClientId },
        triggerSource: 'PostConfirmation_ConfirmSignUp',
        request: {
          userAttributes: { sub, email, email_verified: 'true', 'cognito:user_status': 'CONFIRMED' },
        },
        response: {},
      },
    },
  ]);
});

it('reports a PostConfirmation failure and leaves the user confirmed', async () => {
  pool = await startPool({
    model: { triggers: { PostConfirmation: 'arn:after' } },
    lambda: { invoke: () => Promise.reject(new LambdaError('Error', 'no such group')) },
  });
  const email = newEmail();
  await signUp(pool, email);
  expect(await confirm(email, pool.lastCode(email))).toMatchObject({
    status: 400,
    type: 'UserLambdaValidationException',
    body: { message: 'PostConfirmation failed with error no such group.' },
  });
  expect(await tryPassword(pool, email)).toMatchObject({ status: 200 });
});

it('refuses an answer of PostConfirmation that is not an event', async () => {
  pool = await startPool({
    model: { triggers: { PostConfirmation: 'arn:after' } },
    lambda: { invoke: () => Promise.resolve(null) },
  });
  const email = newEmail();
  await signUp(pool, email);
  expect(await confirm(email, pool.lastCode(email))).toMatchObject({
    type: 'InvalidLambdaResponseException',
  });
});

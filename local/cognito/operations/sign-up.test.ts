import { afterAll, beforeAll, expect, it } from 'vitest';
import { password, startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { join, newEmail, signUp, tryPassword } from '../test-people';

let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

it('sends a six-digit code and names the user by a sub', async () => {
  const email = newEmail();
  const { body } = await signUp(pool, email);
  expect(body).toMatchObject({
    UserConfirmed: false,
    UserSub: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
    CodeDeliveryDetails: { Destination: 'r***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
  });
  expect(pool.mails.at(-1)).toMatchObject({ to: email, purpose: 'sign-up' });
  expect(pool.lastCode(email)).toMatch(/^\d{6}$/);
});

it('refuses an address that is taken, in any case of letters', async () => {
  const { email } = await join(pool);
  expect(await signUp(pool, email.toUpperCase())).toMatchObject({
    status: 400,
    type: 'UsernameExistsException',
  });
});

it('lets one of two sign-ups at the same time have the address', async () => {
  const email = newEmail();
  const answers = await Promise.all([signUp(pool, email), signUp(pool, email)]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 400]);
});

it.each([
  ['Sh0rt!', 'Password not long enough'],
  ['no-upper-case-1', 'Password must have uppercase characters'],
  ['NO-LOWER-CASE-1', 'Password must have lowercase characters'],
  ['No-numbers-here', 'Password must have numeric characters'],
  ['NoSymbols123', 'Password must have symbol characters'],
])('enforces the password policy on %s', async (weak, rule) => {
  expect(await signUp(pool, newEmail(), weak)).toMatchObject({
    type: 'InvalidPasswordException',
    body: { message: `Password did not conform with policy: ${rule}` },
  });
});

it.each([
  [[{ Name: 'email_verified', Value: 'true' }], 'NotAuthorizedException'],
  [[{ Name: 'sub', Value: 'x' }], 'NotAuthorizedException'],
  [[{ Name: '__proto__', Value: 'x' }], 'InvalidParameterException'],
  [[{ Name: 'custom:rank', Value: '1' }], 'InvalidParameterException'],
  [[{ Name: 'email', Value: 'other@example.com' }], 'InvalidParameterException'],
  ['not a list', 'InvalidParameterException'],
])('refuses attributes that are not for a client to write: %j', async (UserAttributes, type) => {
  const answer = await pool.call('SignUp', {
    ClientId: testModel.clientId,
    Username: newEmail(),
    Password: password,
    UserAttributes,
  });
  expect(answer).toMatchObject({ status: 400, type });
});

it('refuses names that are no e-mail address, and other app clients', async () => {
  expect(await signUp(pool, 'constructor')).toMatchObject({ type: 'InvalidParameterException' });
  const other = { ClientId: 'other', Username: newEmail(), Password: password };
  expect(await pool.call('SignUp', other)).toMatchObject({ type: 'ResourceNotFoundException' });
});

it('lets a PreSignUp function confirm the user, and PostConfirmation follows', async () => {
  const sources: unknown[] = [];
  const eager = await startPool({
    model: { triggers: { PreSignUp: 'arn:gate', PostConfirmation: 'arn:after' } },
    lambda: {
      invoke: (_arn, event) => {
        const { triggerSource, ...rest } = event as { triggerSource: string };
        sources.push(triggerSource);
        return Promise.resolve({ ...rest, response: { autoConfirmUser: true, autoVerifyEmail: true } });
      },
    },
  });
  const email = newEmail();
  expect((await signUp(eager, email)).body).toMatchObject({ UserConfirmed: true });
  expect(sources).toEqual(['PreSignUp_SignUp', 'PostConfirmation_ConfirmSignUp']);
  expect(eager.mails).toEqual([]);
  expect(await tryPassword(eager, email)).toMatchObject({ status: 200 });
  await eager.close();
});

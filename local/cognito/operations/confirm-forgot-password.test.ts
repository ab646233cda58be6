import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type Answer, type PoolUnderTest } from '../pool-under-test';
import { join, tryPassword } from '../test-people';

const ClientId = testModel.clientId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const forgot = (Username: string): Promise<Answer> => pool.call('ForgotPassword', { ClientId, Username });
const reset = (Username: string, ConfirmationCode: unknown, Password = 'An0ther-pass!'): Promise<Answer> =>
  pool.call('ConfirmForgotPassword', { ClientId, Username, ConfirmationCode, Password });

it('sets the password for a code, which then is spent', async () => {
  const { email } = await join(pool);
  await forgot(email);
  const code = pool.lastCode(email);
  expect(await reset(email, code)).toMatchObject({ status: 200 });
  expect(await tryPassword(pool, email, 'An0ther-pass!')).toMatchObject({ status: 200 });
  expect(await reset(email, code, 'Third-pass-1!')).toMatchObject({ type: 'ExpiredCodeException' });
});

it('refuses a reset without a code', async () => {
  const { email } = await join(pool);
  for (const code of [undefined, null, ''])
    expect(await reset(email, code)).toMatchObject({ type: 'InvalidParameterException' });
  expect(await reset(email, '123456')).toMatchObject({ type: 'ExpiredCodeException' });
});

it('leaves the code alone when the new password is weak', async () => {
  const { email } = await join(pool);
  await forgot(email);
  expect(await reset(email, pool.lastCode(email), 'weak')).toMatchObject({
    type: 'InvalidPasswordException',
  });
  expect(await reset(email, pool.lastCode(email))).toMatchObject({ status: 200 });
});

it('does not take a sign-up code', async () => {
  const { email } = await join(pool);
  const signUpCode = pool.lastCode(email);
  await forgot(email);
  expect(pool.lastCode(email)).not.toBe(signUpCode);
  expect(await reset(email, signUpCode)).toMatchObject({ type: 'CodeMismatchException' });
});

it('answers the same steps for a name without a user', async () => {
  const wrongTries = async (name: string): Promise<unknown[]> => {
    const types: unknown[] = [(await reset(name, 'none')).type];
    await forgot(name);
    for (let tries = 0; tries < 6; tries += 1) types.push((await reset(name, 'wrong')).type);
    return types;
  };
  const { email } = await join(pool);
  const known = await wrongTries(email);
  expect(known).toEqual([
    'ExpiredCodeException',
    ...Array.from({ length: 5 }, () => 'CodeMismatchException'),
    'LimitExceededException',
  ]);
  expect(await wrongTries('nobody@example.com')).toEqual(known);
});

it('lets a code expire after an hour', async () => {
  const { email } = await join(pool);
  await forgot(email);
  pool.advance(3600 * 1000);
  expect(await reset(email, pool.lastCode(email))).toMatchObject({ type: 'ExpiredCodeException' });
});

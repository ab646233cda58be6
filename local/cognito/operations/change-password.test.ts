import { afterAll, beforeAll, expect, it } from 'vitest';
import { password, startPool, type Answer, type PoolUnderTest } from '../pool-under-test';
import { enter, tryPassword, type Tokens } from '../test-people';

let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const change = (
  { AccessToken }: Tokens,
  PreviousPassword: string,
  ProposedPassword: string,
): Promise<Answer> => pool.call('ChangePassword', { AccessToken, PreviousPassword, ProposedPassword });

it('takes the new password for the old one', async () => {
  const reader = await enter(pool);
  expect(await change(reader, password, 'An0ther-pass!')).toMatchObject({ status: 200 });
  expect(await tryPassword(pool, reader.email)).toMatchObject({ type: 'NotAuthorizedException' });
  expect(await tryPassword(pool, reader.email, 'An0ther-pass!')).toMatchObject({ status: 200 });
});

it('refuses a weak password', async () => {
  expect(await change(await enter(pool), password, 'weak')).toMatchObject({
    type: 'InvalidPasswordException',
  });
});

it('cannot be used to guess the old password', async () => {
  const reader = await enter(pool);
  for (let tries = 0; tries < 5; tries += 1)
    expect(await change(reader, 'Wr0ng-pass!', 'An0ther-pass!')).toMatchObject({
      type: 'NotAuthorizedException',
    });
  expect(await change(reader, password, 'An0ther-pass!')).toMatchObject({
    body: { message: 'Password attempts exceeded' },
  });
});

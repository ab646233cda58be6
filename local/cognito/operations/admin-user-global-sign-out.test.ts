import { AdminUserGlobalSignOutCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { enter, signIn } from '../test-people';

const UserPoolId = testModel.userPoolId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

it('ends every sign-in of that user and of nobody else', async () => {
  const [one, other] = [await enter(pool), await enter(pool)];
  const second = await signIn(pool, one.email);
  await pool.admin.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username: one.sub }));
  for (const { AccessToken } of [one, second])
    expect(await pool.call('GetUser', { AccessToken })).toMatchObject({ type: 'NotAuthorizedException' });
  expect(await pool.call('GetUser', { AccessToken: other.AccessToken })).toMatchObject({ status: 200 });
});

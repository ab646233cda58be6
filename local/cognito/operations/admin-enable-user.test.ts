import { AdminDisableUserCommand, AdminEnableUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { enter, tryPassword } from '../test-people';

const UserPoolId = testModel.userPoolId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

it('lets the user in again, with a new sign-in', async () => {
  const { AccessToken, email: Username } = await enter(pool);
  await pool.admin.send(new AdminDisableUserCommand({ UserPoolId, Username }));
  await pool.admin.send(new AdminEnableUserCommand({ UserPoolId, Username }));
  expect(await tryPassword(pool, Username)).toMatchObject({ status: 200 });
  expect(await pool.call('GetUser', { AccessToken })).toMatchObject({ type: 'NotAuthorizedException' });
});

import { AdminDeleteUserCommand, AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { enter } from '../test-people';

const UserPoolId = testModel.userPoolId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

it('removes the user and the sign-ins', async () => {
  const { AccessToken, email: Username } = await enter(pool);
  await pool.admin.send(new AdminDeleteUserCommand({ UserPoolId, Username }));
  expect(await pool.call('GetUser', { AccessToken })).toMatchObject({ type: 'NotAuthorizedException' });
  await expect(pool.admin.send(new AdminGetUserCommand({ UserPoolId, Username }))).rejects.toMatchObject({
    name: 'UserNotFoundException',
  });
});

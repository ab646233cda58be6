import { AdminDisableUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { enter, tryPassword } from '../test-people';

const UserPoolId = testModel.userPoolId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

it('shuts the user out and ends the sign-ins', async () => {
  const { AccessToken, email } = await enter(pool);
  await pool.admin.send(new AdminDisableUserCommand({ UserPoolId, Username: email }));
  expect(await pool.call('GetUser', { AccessToken })).toMatchObject({ type: 'NotAuthorizedException' });
  expect(await tryPassword(pool, email)).toMatchObject({ body: { message: 'User is disabled.' } });
});

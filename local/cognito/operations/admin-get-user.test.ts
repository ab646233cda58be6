import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { join } from '../test-people';

const UserPoolId = testModel.userPoolId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

it('finds a user by sub or by address in any case', async () => {
  const { email, sub } = await join(pool);
  for (const Username of [sub, email, email.toUpperCase()]) {
    const user = await pool.admin.send(new AdminGetUserCommand({ UserPoolId, Username }));
    expect(user).toMatchObject({ Username: sub, UserStatus: 'CONFIRMED', Enabled: true });
    expect(user.UserAttributes).toContainEqual({ Name: 'sub', Value: sub });
  }
});

it.each(['nobody@example.com', 'constructor', '__proto__'])('does not know %s', async (Username) => {
  await expect(pool.admin.send(new AdminGetUserCommand({ UserPoolId, Username }))).rejects.toMatchObject({
    name: 'UserNotFoundException',
  });
});

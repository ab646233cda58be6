import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { join, newEmail, tryPassword } from '../test-people';

const UserPoolId = testModel.userPoolId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

it('sets a password for good and so confirms the user', async () => {
  const Username = newEmail();
  await pool.admin.send(new AdminCreateUserCommand({ UserPoolId, Username }));
  const Password = 'Seeded-pass-1!';
  await pool.admin.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
  expect((await tryPassword(pool, Username, Password)).body).toHaveProperty('AuthenticationResult');
});

it('asks for a new one at the next sign-in unless it is permanent', async () => {
  const { email: Username } = await join(pool);
  const Password = 'Temp0rary-pass!';
  await pool.admin.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password }));
  expect((await tryPassword(pool, Username, Password)).body).toMatchObject({
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
  });
});

it('keeps to the password policy', async () => {
  const { email: Username } = await join(pool);
  await expect(
    pool.admin.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: 'weak' })),
  ).rejects.toMatchObject({ name: 'InvalidPasswordException' });
});

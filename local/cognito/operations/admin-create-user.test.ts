import { AdminCreateUserCommand, AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { join, newEmail, tryPassword } from '../test-people';

const UserPoolId = testModel.userPoolId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

it('invites someone by e-mail with a temporary password that keeps the policy', async () => {
  const Username = newEmail();
  const { User } = await pool.admin.send(new AdminCreateUserCommand({ UserPoolId, Username }));
  expect(User).toMatchObject({ UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: true });
  expect(User?.UserCreateDate).toBeInstanceOf(Date);
  expect(User?.Attributes).toContainEqual({ Name: 'email', Value: Username });
  expect(pool.mails.at(-1)).toMatchObject({ to: Username, purpose: 'invitation' });
  const answer = await tryPassword(pool, Username, pool.lastCode(Username));
  expect(answer.body).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' });
});

it('sends nothing when told to suppress it, and takes a given password', async () => {
  const sent = pool.mails.length;
  const Username = newEmail();
  const TemporaryPassword = 'Temp0rary-pass!';
  await pool.admin.send(
    new AdminCreateUserCommand({ UserPoolId, Username, TemporaryPassword, MessageAction: 'SUPPRESS' }),
  );
  expect(pool.mails.length).toBe(sent);
  expect(await tryPassword(pool, Username, TemporaryPassword)).toMatchObject({ status: 200 });
});

it('lets a temporary password expire after seven days, until the invitation is sent again', async () => {
  const Username = newEmail();
  await pool.admin.send(new AdminCreateUserCommand({ UserPoolId, Username }));
  const first = pool.lastCode(Username);
  pool.advance(7 * 24 * 3600 * 1000);
  expect(await tryPassword(pool, Username, first)).toMatchObject({ type: 'NotAuthorizedException' });
  await pool.admin.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'RESEND' }));
  expect(await tryPassword(pool, Username, first)).toMatchObject({ type: 'NotAuthorizedException' });
  expect(await tryPassword(pool, Username, pool.lastCode(Username))).toMatchObject({ status: 200 });
});

it('refuses an address that is taken, a weak password and another pool', async () => {
  const create = (input: object): Promise<unknown> =>
    pool.admin.send(new AdminCreateUserCommand({ UserPoolId, Username: newEmail(), ...input }));
  const { email, sub } = await join(pool);
  await expect(create({ Username: email })).rejects.toMatchObject({ name: 'UsernameExistsException' });
  await expect(create({ TemporaryPassword: 'weak' })).rejects.toMatchObject({
    name: 'InvalidPasswordException',
  });
  await expect(create({ UserPoolId: 'xx-local-1_Other' })).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
  await expect(create({ Username: email, MessageAction: 'RESEND' })).rejects.toMatchObject({
    name: 'UnsupportedUserStateException',
  });
  const kept = await pool.admin.send(new AdminGetUserCommand({ UserPoolId, Username: email }));
  expect(kept.Username).toBe(sub);
});

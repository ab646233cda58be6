import { AdminDisableUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type Answer, type PoolUnderTest } from '../pool-under-test';
import { enter } from '../test-people';

let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const refresh = (RefreshToken: string): Promise<Answer> =>
  pool.call('GetTokensFromRefreshToken', { ClientId: testModel.clientId, RefreshToken });

it('answers tokens that the pool accepts', async () => {
  const { RefreshToken } = await enter(pool);
  const { body } = await refresh(RefreshToken);
  const { AccessToken } = body['AuthenticationResult'] as { AccessToken: string };
  expect(await pool.call('GetUser', { AccessToken })).toMatchObject({ status: 200 });
});

it.each(['made-up', 'constructor', '__proto__'])('refuses %s', async (token) => {
  expect(await refresh(token)).toMatchObject({
    type: 'NotAuthorizedException',
    body: { message: 'Invalid Refresh Token' },
  });
});

it('refuses an access token in its place', async () => {
  const { AccessToken } = await enter(pool);
  expect(await refresh(AccessToken)).toMatchObject({ type: 'NotAuthorizedException' });
});

it('refuses a user who was disabled', async () => {
  const { RefreshToken, sub } = await enter(pool);
  await pool.admin.send(new AdminDisableUserCommand({ UserPoolId: testModel.userPoolId, Username: sub }));
  expect(await refresh(RefreshToken)).toMatchObject({ type: 'NotAuthorizedException' });
});

it('refuses a refresh token after its validity', async () => {
  const { RefreshToken } = await enter(pool);
  pool.advance(testModel.refreshTokenValidity * 1000);
  expect(await refresh(RefreshToken)).toMatchObject({ body: { message: 'Refresh Token has expired' } });
});

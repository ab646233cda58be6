import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { enter, signIn } from '../test-people';

let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

it('ends every sign-in of the user, and a new one right after works', async () => {
  const first = await enter(pool);
  const second = await signIn(pool, first.email);
  expect(await pool.call('GlobalSignOut', { AccessToken: first.AccessToken })).toMatchObject({ status: 200 });
  for (const { AccessToken, RefreshToken } of [first, second]) {
    expect(await pool.call('GetUser', { AccessToken })).toMatchObject({ type: 'NotAuthorizedException' });
    const refresh = { ClientId: testModel.clientId, RefreshToken };
    expect(await pool.call('GetTokensFromRefreshToken', refresh)).toMatchObject({
      type: 'NotAuthorizedException',
    });
  }
  const { AccessToken } = await signIn(pool, first.email);
  expect(await pool.call('GetUser', { AccessToken })).toMatchObject({ status: 200 });
});

it('is not known to who verifies tokens by their signature alone, as AppSync does', async () => {
  const { AccessToken } = await enter(pool);
  await pool.call('GlobalSignOut', { AccessToken });
  expect(await pool.pool.verifier.verify(AccessToken)).toHaveProperty('expiresAt');
});

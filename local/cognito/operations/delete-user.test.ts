import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { enter, signUp, tryPassword } from '../test-people';

let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

it('removes the user with all sign-ins and frees the address', async () => {
  const { AccessToken, RefreshToken, email, sub } = await enter(pool);
  expect(await pool.call('DeleteUser', { AccessToken })).toMatchObject({ status: 200 });
  const refused = { type: 'NotAuthorizedException' };
  expect(await tryPassword(pool, email)).toMatchObject(refused);
  expect(await pool.call('GetUser', { AccessToken })).toMatchObject(refused);
  const refresh = { ClientId: testModel.clientId, RefreshToken };
  expect(await pool.call('GetTokensFromRefreshToken', refresh)).toMatchObject(refused);
  await pool.restart();
  const again = await signUp(pool, email);
  expect(again.status).toBe(200);
  expect(again.body['UserSub']).not.toBe(sub);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type Answer, type PoolUnderTest } from '../pool-under-test';
import { enter, signIn } from '../test-people';

const ClientId = testModel.clientId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const revoke = (Token: string): Promise<Answer> => pool.call('RevokeToken', { ClientId, Token });

it('ends that sign-in with its access tokens, and no other of the user', async () => {
  const first = await enter(pool);
  const second = await signIn(pool, first.email);
  expect(await revoke(first.RefreshToken)).toMatchObject({ status: 200 });
  const refused = { type: 'NotAuthorizedException' };
  const { RefreshToken } = first;
  expect(await pool.call('GetTokensFromRefreshToken', { ClientId, RefreshToken })).toMatchObject(refused);
  expect(await pool.call('GetUser', { AccessToken: first.AccessToken })).toMatchObject(refused);
  expect(await pool.call('GetUser', { AccessToken: second.AccessToken })).toMatchObject({ status: 200 });
});

it('takes an unknown token for revoked, and refuses an access token', async () => {
  expect(await revoke('unknown')).toMatchObject({ status: 200 });
  const { AccessToken } = await enter(pool);
  expect(await revoke(AccessToken)).toMatchObject({ type: 'UnsupportedTokenTypeException' });
});

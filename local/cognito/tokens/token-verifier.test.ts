import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { claimsOf, enter } from '../test-people';
import { TokenError } from './index';

let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

it('accepts access and id tokens and says when they expire', async () => {
  const { AccessToken, IdToken, sub } = await enter(pool);
  for (const token of [AccessToken, IdToken]) {
    const { claims, expiresAt } = await pool.pool.verifier.verify(token);
    expect(claims['sub']).toBe(sub);
    expect(expiresAt).toBe(claimsOf(token)['exp']);
  }
});

it('signs tokens that anyone can verify with the key set', async () => {
  const { AccessToken } = await enter(pool);
  const issuer = `https://cognito-idp.xx-local-1.amazonaws.com/${testModel.userPoolId}`;
  const { protectedHeader } = await jwtVerify(AccessToken, createLocalJWKSet(pool.pool.jwks()), { issuer });
  expect(protectedHeader).toEqual({ alg: 'RS256', kid: pool.pool.jwks().keys[0]?.kid });
});

it.each(['', 'nonsense', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.'])('refuses %j', async (token) => {
  await expect(pool.pool.verifier.verify(token)).rejects.toThrow(/^unable to accept the token; /);
});

it('refuses tokens of another app client, of another pool, and never quotes them', async () => {
  const { AccessToken } = await enter(pool);
  for (const model of [{ clientId: 'anotherclient' }, { userPoolId: 'xx-local-1_Elsewhere' }]) {
    const other = await startPool({ model });
    const foreign = await enter(other);
    for (const token of [foreign.AccessToken, foreign.IdToken]) {
      await expect(pool.pool.verifier.verify(token)).rejects.toSatisfy(
        (error) => error instanceof TokenError && !error.message.includes(token.slice(0, 20)),
      );
    }
    await expect(other.pool.verifier.verify(AccessToken)).rejects.toThrow('unable to accept the token');
    await other.close();
  }
});

it('gives each caller claims of its own, whatever another did to its', async () => {
  const { AccessToken, sub } = await enter(pool);
  const { claims } = await pool.pool.verifier.verify(AccessToken);
  Object.assign(claims, { sub: 'somebody else' });
  expect((await pool.pool.verifier.verify(AccessToken)).claims['sub']).toBe(sub);
});

it('refuses another signature below what it has accepted', async () => {
  const { AccessToken } = await enter(pool);
  await pool.pool.verifier.verify(AccessToken);
  const [header = '', payload = '', signature = ''] = AccessToken.split('.');
  const other = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
  await expect(pool.pool.verifier.verify(`${header}.${payload}.${other}`)).rejects.toThrow(TokenError);
});

it('refuses a token from the second it expires, though it has accepted it before', async () => {
  const { AccessToken } = await enter(pool);
  pool.advance(3599 * 1000);
  await pool.pool.verifier.verify(AccessToken);
  pool.advance(1000);
  await expect(pool.pool.verifier.verify(AccessToken)).rejects.toThrow('it has expired');
});

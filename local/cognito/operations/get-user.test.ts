import { createHmac } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, type Answer, type PoolUnderTest } from '../pool-under-test';
import { claimsOf, enter } from '../test-people';

let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const getUser = (AccessToken: unknown): Promise<Answer> => pool.call('GetUser', { AccessToken });
const refused = { status: 400, type: 'NotAuthorizedException' };
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

it('answers the user’s attributes', async () => {
  const { AccessToken, sub, email } = await enter(pool);
  const { body } = await getUser(AccessToken);
  expect(body).toEqual({
    Username: sub,
    UserAttributes: [
      { Name: 'sub', Value: sub },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'email', Value: email },
    ],
  });
});

it('refuses an unsigned token', async () => {
  const claims = claimsOf((await enter(pool)).AccessToken);
  expect(await getUser(`${encode({ alg: 'none' })}.${encode(claims)}.`)).toMatchObject(refused);
});

it('refuses a token signed by a foreign key, even under the pool’s key id', async () => {
  const claims = claimsOf((await enter(pool)).AccessToken);
  const { privateKey } = await generateKeyPair('RS256');
  const kid = pool.pool.jwks().keys[0]?.kid ?? '';
  const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
  expect(await getUser(forged)).toMatchObject(refused);
});

it('refuses a token that takes the public key for an HMAC secret', async () => {
  const claims = claimsOf((await enter(pool)).AccessToken);
  const signed = `${encode({ alg: 'HS256' })}.${encode(claims)}`;
  const secret = JSON.stringify(pool.pool.jwks().keys[0]);
  const signature = createHmac('sha256', secret).update(signed).digest('base64url');
  expect(await getUser(`${signed}.${signature}`)).toMatchObject(refused);
});

it('refuses a token whose own header brings the key', async () => {
  const claims = claimsOf((await enter(pool)).AccessToken);
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const header = { alg: 'RS256', jwk: await exportJWK(publicKey) };
  const forged = await new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
  expect(await getUser(forged)).toMatchObject(refused);
});

it('refuses a token whose claims were changed', async () => {
  const { AccessToken } = await enter(pool);
  const [header = '', , signature = ''] = AccessToken.split('.');
  const other = await enter(pool);
  const changed = `${header}.${encode({ ...claimsOf(AccessToken), sub: other.sub, username: other.sub })}.${signature}`;
  expect(await getUser(changed)).toMatchObject(refused);
});

it('refuses an id token, a refresh token and what is no token at all', async () => {
  const { IdToken, RefreshToken } = await enter(pool);
  for (const token of [IdToken, RefreshToken, 'nonsense', 'a.b.c'])
    expect(await getUser(token)).toMatchObject(refused);
  for (const token of [undefined, null, 7, {}, ['x']])
    expect(await getUser(token)).toMatchObject({ status: 400, type: 'InvalidParameterException' });
});

it('refuses a token of another pool', async () => {
  const elsewhere = await startPool({ model: { userPoolId: 'xx-local-1_Elsewhere' } });
  const { AccessToken } = await enter(elsewhere);
  expect(await getUser(AccessToken)).toMatchObject(refused);
  await elsewhere.close();
});

it('refuses a token after its expiry', async () => {
  const { AccessToken } = await enter(pool);
  pool.advance(3600 * 1000);
  expect(await getUser(AccessToken)).toMatchObject({ body: { message: 'Access Token has expired' } });
});

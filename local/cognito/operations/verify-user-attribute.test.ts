import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, type Answer, type PoolUnderTest } from '../pool-under-test';
import { enter, join, newEmail, tryPassword, type Tokens } from '../test-people';

let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const change = ({ AccessToken }: Tokens, email: string): Promise<Answer> =>
  pool.call('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name: 'email', Value: email }] });
const verify = ({ AccessToken }: Tokens, Code: string): Promise<Answer> =>
  pool.call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code });

it('moves the user to the new address', async () => {
  const reader = await enter(pool);
  const address = newEmail();
  await change(reader, address);
  expect(await verify(reader, pool.lastCode(address))).toMatchObject({ status: 200 });
  expect(await tryPassword(pool, address)).toMatchObject({ status: 200 });
  expect(await tryPassword(pool, reader.email)).toMatchObject({ type: 'NotAuthorizedException' });
});

it('does not take the code of one address for another', async () => {
  const reader = await enter(pool);
  const [mine, theirs] = [newEmail(), newEmail()];
  await change(reader, mine);
  await change(reader, theirs);
  expect(pool.lastCode(mine)).not.toBe(pool.lastCode(theirs));
  expect(await verify(reader, pool.lastCode(mine))).toMatchObject({ type: 'CodeMismatchException' });
});

it('refuses an address that has become another’s', async () => {
  const reader = await enter(pool);
  const address = newEmail();
  await change(reader, address);
  const code = pool.lastCode(address);
  await join(pool, address.toUpperCase());
  expect(await verify(reader, code)).toMatchObject({ type: 'AliasExistsException' });
});

it('refuses a code when none was asked for', async () => {
  expect(await verify(await enter(pool), '123456')).toMatchObject({ type: 'ExpiredCodeException' });
});

import {
  AdminDisableUserCommand,
  ListUsersCommand,
  paginateListUsers,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { join, newEmail } from '../test-people';

const UserPoolId = testModel.userPoolId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const list = async (Filter: string): Promise<(string | undefined)[]> =>
  ((await pool.admin.send(new ListUsersCommand({ UserPoolId, Filter }))).Users ?? []).map(
    (user) => user.Username,
  );

it('pages through everyone once, oldest first', async () => {
  const subs: string[] = [];
  for (let count = 0; count < 5; count += 1) subs.push((await join(pool)).sub);
  const seen: (UserType | undefined)[] = [];
  for await (const page of paginateListUsers({ client: pool.admin, pageSize: 2 }, { UserPoolId })) {
    expect(page.Users?.length).toBeLessThanOrEqual(2);
    seen.push(...(page.Users ?? []));
  }
  expect(seen.map((user) => user?.Username)).toEqual(subs);
});

it('filters by equality and by beginning', async () => {
  const email = `unusual.${newEmail()}`;
  const { sub } = await join(pool, email);
  expect(await list(`email = "${email.toUpperCase()}"`)).toEqual([sub]);
  expect(await list('email ^= "unusual."')).toEqual([sub]);
  expect(await list(`sub = "${sub}"`)).toEqual([sub]);
  expect(await list('email = "nobody@example.com"')).toEqual([]);
  await pool.admin.send(new AdminDisableUserCommand({ UserPoolId, Username: sub }));
  expect(await list('status = "Disabled"')).toEqual([sub]);
});

it.each(['email > "a"', 'constructor = "a"', 'email = unquoted'])('refuses the filter %s', async (Filter) => {
  await expect(list(Filter)).rejects.toMatchObject({ name: 'InvalidParameterException' });
});

it('refuses limits and tokens that are none', async () => {
  const send = (input: object): Promise<unknown> =>
    pool.admin.send(new ListUsersCommand({ UserPoolId, ...input }));
  for (const input of [{ Limit: 61 }, { Limit: 0 }, { PaginationToken: 'x' }])
    await expect(send(input)).rejects.toMatchObject({ name: 'InvalidParameterException' });
});

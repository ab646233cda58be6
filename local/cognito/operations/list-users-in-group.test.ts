import {
  AdminAddUserToGroupCommand,
  ListUsersInGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { join } from '../test-people';

const UserPoolId = testModel.userPoolId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

it('lists the members alone, in pages', async () => {
  await join(pool);
  const members: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    const { sub } = await join(pool);
    members.push(sub);
    await pool.admin.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: sub, GroupName: 'Author' }));
  }
  const input = { UserPoolId, GroupName: 'Author', Limit: 2 };
  const first = await pool.admin.send(new ListUsersInGroupCommand(input));
  const second = await pool.admin.send(new ListUsersInGroupCommand({ ...input, NextToken: first.NextToken }));
  expect([...(first.Users ?? []), ...(second.Users ?? [])].map((user) => user.Username)).toEqual(members);
  expect(second.NextToken).toBeUndefined();
});

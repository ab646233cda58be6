import {
  AdminAddUserToGroupCommand,
  AdminRemoveUserFromGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { claimsOf, join, signIn } from '../test-people';

const UserPoolId = testModel.userPoolId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

it('leaves no groups claim when the last group is gone', async () => {
  const { email: Username } = await join(pool);
  const input = { UserPoolId, Username, GroupName: 'Author' };
  await pool.admin.send(new AdminAddUserToGroupCommand(input));
  await pool.admin.send(new AdminRemoveUserFromGroupCommand(input));
  await pool.admin.send(new AdminRemoveUserFromGroupCommand(input));
  expect(claimsOf((await signIn(pool, Username)).AccessToken)).not.toHaveProperty('cognito:groups');
});

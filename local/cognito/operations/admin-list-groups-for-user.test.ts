import {
  AdminAddUserToGroupCommand,
  AdminListGroupsForUserCommand,
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

it('lists the groups by precedence, for an address as for a sub', async () => {
  const { email, sub } = await join(pool);
  for (const GroupName of ['Author', 'Editor'])
    await pool.admin.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: sub, GroupName }));
  for (const Username of [email, sub]) {
    const { Groups } = await pool.admin.send(new AdminListGroupsForUserCommand({ UserPoolId, Username }));
    expect(Groups).toEqual([
      { GroupName: 'Editor', UserPoolId, Precedence: 0 },
      { GroupName: 'Author', UserPoolId, Precedence: 1 },
    ]);
  }
});

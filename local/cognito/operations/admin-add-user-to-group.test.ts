import { AdminAddUserToGroupCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { claimsOf, join, signIn } from '../test-people';

const UserPoolId = testModel.userPoolId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const add = (Username: string, GroupName: string): Promise<unknown> =>
  pool.admin.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));

it('shows in the next tokens, once, the most important group first, over a restart', async () => {
  const { email, sub } = await join(pool);
  await Promise.all([add(sub, 'Author'), add(email, 'Editor'), add(sub, 'Author')]);
  await pool.restart();
  const { AccessToken, IdToken } = await signIn(pool, email);
  for (const token of [AccessToken, IdToken])
    expect(claimsOf(token)['cognito:groups']).toEqual(['Editor', 'Author']);
});

it('refuses unknown groups and users', async () => {
  const { sub } = await join(pool);
  await expect(add(sub, 'Owner')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  await expect(add(sub, '__proto__')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  await expect(add('nobody@example.com', 'Author')).rejects.toMatchObject({ name: 'UserNotFoundException' });
});

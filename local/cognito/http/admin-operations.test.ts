import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoleModel } from '../../backend-model';
import { region, startPool, testModel, type PoolUnderTest } from '../pool-under-test';

const listerRole: RoleModel = {
  roleArn: 'arn:aws:iam::000000000000:role/lister',
  roleName: 'lister',
  roleId: 'AROALISTER',
  statements: [
    {
      effect: 'Allow',
      actions: { kind: 'only', patterns: ['cognito-idp:ListUsers'] },
      resources: {
        kind: 'only',
        patterns: [`arn:aws:cognito-idp:${region}:000000000000:userpool/${testModel.userPoolId}`],
      },
      conditions: [],
    },
  ],
  awsManagedPolicyArns: [],
  trust: [],
};

describe('admin operations of the pool', () => {
  let pool: PoolUnderTest;
  beforeAll(async () => {
    pool = await startPool({ roles: [listerRole] });
  });
  afterAll(() => pool.close());

  it.each(['ListUsers', 'AdminCreateUser', 'AdminSetUserPassword', 'AdminAddUserToGroup', 'AdminDeleteUser'])(
    'refuses %s without a signature',
    async (operation) => {
      expect(await pool.call(operation, { UserPoolId: testModel.userPoolId })).toMatchObject({
        status: 400,
        type: 'MissingAuthenticationTokenException',
      });
    },
  );

  it('refuses the right key id with a wrong secret', async () => {
    const client = new CognitoIdentityProviderClient({
      endpoint: pool.endpoint,
      region,
      credentials: { accessKeyId: pool.pool.adminCredentials.accessKeyId, secretAccessKey: 'guessed' },
    });
    await expect(
      client.send(new ListUsersCommand({ UserPoolId: testModel.userPoolId })),
    ).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
    client.destroy();
  });

  it('let a function do what its role allows, and nothing else', async () => {
    const client = new CognitoIdentityProviderClient({
      endpoint: pool.endpoint,
      region,
      credentials: pool.iam.assumeRole(listerRole.roleArn, { sessionName: 'count-users' }),
    });
    const UserPoolId = testModel.userPoolId;
    expect((await client.send(new ListUsersCommand({ UserPoolId }))).Users).toEqual([]);
    await expect(client.send(new AdminGetUserCommand({ UserPoolId, Username: 'ada' }))).rejects.toMatchObject(
      {
        name: 'AccessDeniedException',
        message: `User: arn:aws:sts::000000000000:assumed-role/lister/count-users is not authorized to perform: cognito-idp:AdminGetUser on resource: arn:aws:cognito-idp:${region}:000000000000:userpool/${UserPoolId} because no identity-based policy allows the cognito-idp:AdminGetUser action`,
      },
    );
    client.destroy();
  });
});

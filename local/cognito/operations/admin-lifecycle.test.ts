import {
  AdminConfirmSignUpCommand,
  AdminDeleteUserAttributesCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminResetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  CreateGroupCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  GetGroupCommand,
  ListGroupsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { join, newEmail, signUp, tryPassword } from '../test-people';

const { userPoolId: UserPoolId, clientId: ClientId } = testModel;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

async function attributesOf(Username: string): Promise<Map<string | undefined, string | undefined>> {
  const { UserAttributes = [] } = await pool.admin.send(new AdminGetUserCommand({ UserPoolId, Username }));
  return new Map(UserAttributes.map(({ Name, Value }) => [Name, Value]));
}

describe('AdminConfirmSignUp', () => {
  it('confirms once, without a code, and leaves the address unverified', async () => {
    const Username = newEmail();
    await signUp(pool, Username);
    const confirm = () => pool.admin.send(new AdminConfirmSignUpCommand({ UserPoolId, Username }));
    await confirm();
    expect(await tryPassword(pool, Username)).toMatchObject({ status: 200 });
    expect((await attributesOf(Username)).get('email_verified')).toBe('false');
    await expect(confirm()).rejects.toThrow('User cannot be confirmed. Current status is CONFIRMED');
  });
});

describe('AdminUpdateUserAttributes', () => {
  const update = (Username: string, attributes: Readonly<Record<string, string>>) =>
    pool.admin.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId,
        Username,
        UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
      }),
    );

  it('writes at once; a new address is verified only if the call says so', async () => {
    const { email, sub } = await join(pool);
    await update(email, { email: `new-${email}`, name: 'Ada' });
    expect(Object.fromEntries(await attributesOf(sub))).toMatchObject({
      email: `new-${email}`,
      email_verified: 'false',
      name: 'Ada',
    });
    await update(sub, { email: `newer-${email}`, email_verified: 'true' });
    expect((await attributesOf(`newer-${email}`)).get('email_verified')).toBe('true');
    expect(await tryPassword(pool, `newer-${email}`)).toMatchObject({ status: 200 });
    expect(await tryPassword(pool, email)).toMatchObject({ type: 'NotAuthorizedException' });
  });

  it('refuses another user’s address, an unknown attribute and to take the address away', async () => {
    const [one, other] = [await join(pool), await join(pool)];
    await expect(update(one.sub, { email: other.email })).rejects.toMatchObject({
      name: 'AliasExistsException',
    });
    await expect(update(one.sub, { shoe_size: '9' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await expect(update(one.sub, { email: '' })).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('is undone by AdminDeleteUserAttributes', async () => {
    const { email } = await join(pool);
    await update(email, { name: 'Ada' });
    const names = { UserPoolId, Username: email, UserAttributeNames: ['name'] };
    await pool.admin.send(new AdminDeleteUserAttributesCommand(names));
    expect((await attributesOf(email)).has('name')).toBe(false);
  });
});

describe('AdminResetUserPassword', () => {
  it('refuses the old password until a new one is set with the code that was sent', async () => {
    const { email } = await join(pool);
    await pool.admin.send(new AdminResetUserPasswordCommand({ UserPoolId, Username: email }));
    expect(await tryPassword(pool, email)).toMatchObject({ type: 'PasswordResetRequiredException' });
    expect(await tryPassword(pool, email, 'Wr0ng-pass!')).toMatchObject({ type: 'NotAuthorizedException' });
    const ConfirmationCode = pool.lastCode(email);
    const reset = { ClientId, Username: email, ConfirmationCode, Password: 'An0ther-pass!' };
    expect(await pool.call('ConfirmForgotPassword', reset)).toMatchObject({ status: 200 });
    expect(await tryPassword(pool, email, 'An0ther-pass!')).toMatchObject({ status: 200 });
  });

  it('is refused for someone who never confirmed', async () => {
    const Username = newEmail();
    await signUp(pool, Username);
    const command = new AdminResetUserPasswordCommand({ UserPoolId, Username });
    await expect(pool.admin.send(command)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });
});

describe('AdminInitiateAuth', () => {
  it('runs by password only if the client allows it', async () => {
    const command = (USERNAME: string, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' | 'USER_PASSWORD_AUTH') =>
      new AdminInitiateAuthCommand({
        UserPoolId,
        ClientId,
        AuthFlow,
        AuthParameters: { USERNAME, PASSWORD: password },
      });
    const { email } = await join(pool);
    await expect(pool.admin.send(command(email, 'ADMIN_USER_PASSWORD_AUTH'))).rejects.toThrow(
      'flow not enabled',
    );
    const allowing = await startPool({ model: { explicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] } });
    const person = await join(allowing);
    const answer = await allowing.admin.send(command(person.email, 'ADMIN_USER_PASSWORD_AUTH'));
    expect(answer.AuthenticationResult?.AccessToken).toBeDefined();
    await expect(allowing.admin.send(command(person.email, 'USER_PASSWORD_AUTH'))).rejects.toThrow(
      'not enabled',
    );
    await allowing.close();
  });
});

describe('descriptions', () => {
  it('show the pool, its client and its groups as they were synthesised', async () => {
    const { UserPool } = await pool.admin.send(new DescribeUserPoolCommand({ UserPoolId }));
    expect(UserPool).toMatchObject({
      Id: UserPoolId,
      MfaConfiguration: 'OFF',
      UsernameAttributes: ['email'],
    });
    const { UserPoolClient } = await pool.admin.send(
      new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
    );
    expect(UserPoolClient).toMatchObject({ ClientId, AccessTokenValidity: 3600 });
    const { Groups } = await pool.admin.send(new ListGroupsCommand({ UserPoolId }));
    expect(Groups?.map(({ GroupName }) => GroupName)).toEqual(['Author', 'Editor']);
    const { Group } = await pool.admin.send(new GetGroupCommand({ UserPoolId, GroupName: 'Editor' }));
    expect(Group).toEqual({ GroupName: 'Editor', UserPoolId, Precedence: 0 });
  });

  it('cannot be changed: a deployment would not know of it', async () => {
    const command = new CreateGroupCommand({ UserPoolId, GroupName: 'New' });
    await expect(pool.admin.send(command)).rejects.toThrow('unable to change group New');
  });
});

import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicOperations } from './operations';
import { startPool, testModel, type PoolUnderTest } from './pool-under-test';
import { enter, signUp } from './test-people';

const ClientId = testModel.clientId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool({ model: { requiredAttributes: ['email', 'nickname'] } });
});
afterAll(() => pool.close());

describe('every operation that aws-amplify can call', () => {
  it('is known', () => {
    const clients =
      'node_modules/@aws-amplify/auth/src/foundation/factories/serviceClients/cognitoIdentityProvider';
    const called = readdirSync(clients).flatMap((file) => /^create(\w+)Client\.ts$/.exec(file)?.[1] ?? []);
    expect(called.length).toBeGreaterThan(25);
    expect(called.filter((name) => !publicOperations.has(name))).toEqual([]);
  });
});

describe('what this user pool does not have', () => {
  const enabled = { Enabled: true };
  it.each([
    ['ListDevices', {}, undefined, { Devices: [] }],
    ['ConfirmDevice', { DeviceKey: 'k' }, 'ResourceNotFoundException', {}],
    ['ForgetDevice', { DeviceKey: 'k' }, 'ResourceNotFoundException', {}],
    ['UpdateDeviceStatus', { DeviceKey: 'k' }, 'ResourceNotFoundException', {}],
    ['AssociateSoftwareToken', {}, 'SoftwareTokenMFANotFoundException', {}],
    ['VerifySoftwareToken', { UserCode: '123456' }, 'SoftwareTokenMFANotFoundException', {}],
    ['SetUserMFAPreference', { SoftwareTokenMfaSettings: enabled }, 'InvalidParameterException', {}],
    ['SetUserMFAPreference', { SMSMfaSettings: { Enabled: false } }, undefined, {}],
    ['StartWebAuthnRegistration', {}, 'WebAuthnNotEnabledException', {}],
    ['CompleteWebAuthnRegistration', { Credential: {} }, 'WebAuthnNotEnabledException', {}],
    ['ListWebAuthnCredentials', {}, undefined, { Credentials: [] }],
    ['DeleteWebAuthnCredential', { CredentialId: 'c' }, 'ResourceNotFoundException', {}],
  ])(
    '%s %j is answered as by a pool where it is off, to those signed in',
    async (name, input, type, body) => {
      const { AccessToken } = await enterWithNickname();
      const answer = await pool.call(name, { ...input, AccessToken });
      expect(answer).toMatchObject({ type, body });
      expect(await pool.call(name, { ...input, AccessToken: 'x' })).toMatchObject({
        type: 'NotAuthorizedException',
      });
    },
  );

  it.each([
    ['USER_AUTH', 'USER_AUTH flow not enabled for this client'],
    ['CUSTOM_AUTH', 'CUSTOM_AUTH flow not enabled for this client'],
    ['EMAIL_OTP', 'unable to run auth flow EMAIL_OTP'],
  ])('the auth flow %s is refused', async (AuthFlow, message) => {
    const AuthParameters = { USERNAME: 'reader@example.com', PREFERRED_CHALLENGE: 'EMAIL_OTP' };
    expect(await pool.call('InitiateAuth', { ClientId, AuthFlow, AuthParameters })).toMatchObject({
      type: 'InvalidParameterException',
      body: { message: expect.stringContaining(message) as string },
    });
  });
});

describe('DeleteUserAttributes', () => {
  it('takes away what the user may do without, and nothing else', async () => {
    const { AccessToken } = await enterWithNickname();
    const UserAttributes = [{ Name: 'website', Value: 'https://example.com' }];
    await pool.call('UpdateUserAttributes', { AccessToken, UserAttributes });
    const remove = (...UserAttributeNames: string[]) =>
      pool.call('DeleteUserAttributes', { AccessToken, UserAttributeNames });
    expect(await remove('website')).toMatchObject({ status: 200 });
    const { body } = await pool.call('GetUser', { AccessToken });
    expect(JSON.stringify(body)).not.toContain('website');
    for (const names of [['email'], ['email_verified'], ['nickname'], ['__proto__'], ['sub'], []])
      expect([names, await remove(...names)]).toMatchObject([names, { type: 'InvalidParameterException' }]);
  });
});

describe('answers about a name', () => {
  it('are the same with and without a user, in whatever letters it was signed up', async () => {
    await signUp(pool, 'Somebody@Example.com');
    for (const operation of ['ForgotPassword', 'ResendConfirmationCode']) {
      const known = await pool.call(operation, { ClientId, Username: 'somebody@example.com' });
      const unknown = await pool.call(operation, { ClientId, Username: 'sombody@example.com' });
      expect(known).toEqual(unknown);
    }
  });
});

/** Someone signed in, in a pool that asks for a nickname too. */
async function enterWithNickname(): ReturnType<typeof enter> {
  const extended = {
    ...pool,
    call: (operation: string, input: object) =>
      pool.call(
        operation,
        operation !== 'SignUp'
          ? input
          : { ...input, UserAttributes: [{ Name: 'nickname', Value: 'Reader' }] },
      ),
  };
  return enter(extended);
}

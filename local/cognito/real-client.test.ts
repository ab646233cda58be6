import { Amplify } from 'aws-amplify';
import {
  confirmResetPassword,
  confirmSignIn,
  confirmSignUp,
  confirmUserAttribute,
  deleteUser,
  fetchAuthSession,
  fetchUserAttributes,
  getCurrentUser,
  resendSignUpCode,
  resetPassword,
  signIn,
  signOut,
  signUp,
  updatePassword,
  updateUserAttribute,
} from 'aws-amplify/auth';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { password, startPool, testModel, type PoolUnderTest } from './pool-under-test';
import { newEmail } from './test-people';

let pool: PoolUnderTest;

const configure = (): void =>
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: testModel.userPoolId,
        userPoolClientId: testModel.clientId,
        userPoolEndpoint: pool.endpoint,
      },
    },
  });

beforeAll(async () => {
  pool = await startPool();
});
beforeEach(async () => {
  configure();
  await signOut();
});
afterAll(async () => {
  await signOut();
  await pool.close();
});

async function joinByClient(username = newEmail()): Promise<string> {
  await signUp({ username, password, options: { userAttributes: { email: username } } });
  await confirmSignUp({ username, confirmationCode: pool.lastCode(username) });
  return username;
}

describe('aws-amplify against the local user pool', () => {
  it('signs up, confirms with the code that was sent and signs in by SRP', async () => {
    const username = newEmail();
    const signedUp = await signUp({ username, password, options: { userAttributes: { email: username } } });
    expect(signedUp.nextStep).toMatchObject({
      signUpStep: 'CONFIRM_SIGN_UP',
      codeDeliveryDetails: { destination: 'r***@e***', deliveryMedium: 'EMAIL', attributeName: 'email' },
    });
    const early = await signIn({ username, password });
    expect(early.nextStep.signInStep).toBe('CONFIRM_SIGN_UP');
    await resendSignUpCode({ username });
    expect(pool.mails.at(-1)).toMatchObject({ to: username, purpose: 'resend' });
    await confirmSignUp({ username, confirmationCode: pool.lastCode(username) });

    expect((await signIn({ username, password })).isSignedIn).toBe(true);
    expect((await getCurrentUser()).userId).toBe(signedUp.userId);
    expect(await fetchUserAttributes()).toEqual({
      sub: signedUp.userId,
      email: username,
      email_verified: 'true',
    });
  });

  it('signs in by SRP with passwords of any alphabet and an address in any case', async () => {
    for (const secret of ['Пароль-Ab1!', '密碼Ab1!密碼', 'Zażółć gęślą 1!', 'a1!'.repeat(60) + 'A']) {
      const username = newEmail();
      await signUp({ username, password: secret });
      await confirmSignUp({ username, confirmationCode: pool.lastCode(username) });
      expect((await signIn({ username: username.toUpperCase(), password: secret })).isSignedIn).toBe(true);
      await signOut();
    }
  });

  it('refuses a wrong password and a user that does not exist with the same words', async () => {
    const username = await joinByClient();
    const refused = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };
    await expect(signIn({ username, password: 'Wr0ng-pass!' })).rejects.toMatchObject(refused);
    await expect(signIn({ username: 'nobody@example.com', password })).rejects.toMatchObject(refused);
  });

  it('shows groups in both tokens after a forced refresh, the most important first', async () => {
    const username = await joinByClient();
    await signIn({ username, password });
    const before = (await fetchAuthSession()).tokens;
    expect(before?.accessToken.payload).not.toHaveProperty('cognito:groups');
    for (const GroupName of ['Author', 'Editor'])
      await pool.admin.send(
        new AdminAddUserToGroupCommand({ UserPoolId: testModel.userPoolId, Username: username, GroupName }),
      );
    const after = (await fetchAuthSession({ forceRefresh: true })).tokens;
    expect(after?.accessToken.payload['cognito:groups']).toEqual(['Editor', 'Author']);
    expect(after?.idToken?.payload['cognito:groups']).toEqual(['Editor', 'Author']);
    expect(after?.accessToken.payload.jti).not.toBe(before?.accessToken.payload.jti);
  });

  it('keeps a session over a restart of the pool', async () => {
    const username = await joinByClient();
    await signIn({ username, password });
    await pool.restart();
    configure();
    const { tokens } = await fetchAuthSession({ forceRefresh: true });
    expect(await pool.pool.verifier.verify(tokens?.accessToken.toString() ?? '')).toHaveProperty('claims');
  });

  it('revokes the session on sign-out', async () => {
    const username = await joinByClient();
    await signIn({ username, password });
    const AccessToken = (await fetchAuthSession()).tokens?.accessToken.toString();
    expect(await pool.call('GetUser', { AccessToken })).toMatchObject({ status: 200 });
    await signOut();
    expect(await pool.call('GetUser', { AccessToken })).toMatchObject({ type: 'NotAuthorizedException' });
    expect((await fetchAuthSession()).tokens).toBeUndefined();
  });

  it('signs out everywhere', async () => {
    const username = await joinByClient();
    await signIn({ username, password });
    const AccessToken = (await fetchAuthSession()).tokens?.accessToken.toString();
    await signOut({ global: true });
    expect(await pool.call('GetUser', { AccessToken })).toMatchObject({ type: 'NotAuthorizedException' });
  });

  it('resets a forgotten password', async () => {
    const username = await joinByClient();
    const { nextStep } = await resetPassword({ username });
    expect(nextStep.resetPasswordStep).toBe('CONFIRM_RESET_PASSWORD_WITH_CODE');
    const confirmationCode = pool.lastCode(username);
    await confirmResetPassword({ username, confirmationCode, newPassword: 'An0ther-pass!' });
    await expect(signIn({ username, password })).rejects.toThrow('Incorrect username or password.');
    expect((await signIn({ username, password: 'An0ther-pass!' })).isSignedIn).toBe(true);
  });

  it('asks an invited user for a password of their own', async () => {
    const Username = newEmail();
    await pool.admin.send(new AdminCreateUserCommand({ UserPoolId: testModel.userPoolId, Username }));
    const invited = await signIn({ username: Username, password: pool.lastCode(Username) });
    expect(invited.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED');
    expect((await confirmSignIn({ challengeResponse: password })).isSignedIn).toBe(true);
    expect((await fetchAuthSession({ forceRefresh: true })).tokens).toBeDefined();
  });

  it('changes password and address, and deletes the user', async () => {
    const username = await joinByClient();
    await signIn({ username, password });
    await updatePassword({ oldPassword: password, newPassword: 'An0ther-pass!' });
    const address = newEmail();
    await updateUserAttribute({ userAttribute: { attributeKey: 'email', value: address } });
    expect((await fetchUserAttributes()).email).toBe(username);
    await confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: pool.lastCode(address) });
    expect((await fetchUserAttributes()).email).toBe(address);
    await signOut();
    await signIn({ username: address, password: 'An0ther-pass!' });
    await deleteUser();
    await expect(signIn({ username: address, password: 'An0ther-pass!' })).rejects.toThrow('Incorrect');
  });
});

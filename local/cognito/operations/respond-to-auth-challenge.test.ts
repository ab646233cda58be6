import { AdminCreateUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, startPool, testModel, type Answer, type PoolUnderTest } from '../pool-under-test';
import { join, newEmail, tryPassword } from '../test-people';

const ClientId = testModel.clientId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const respond = (ChallengeName: string, ChallengeResponses: object, Session?: string): Promise<Answer> =>
  pool.call('RespondToAuthChallenge', { ClientId, ChallengeName, ChallengeResponses, Session });

const incorrect = { type: 'NotAuthorizedException', body: { message: 'Incorrect username or password.' } };

describe('PASSWORD_VERIFIER', () => {
  const challenge = async (email: string): Promise<Record<string, string>> => {
    const AuthParameters = { USERNAME: email, SRP_A: 'abc123' };
    const { body } = await pool.call('InitiateAuth', { ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters });
    return body['ChallengeParameters'] as Record<string, string>;
  };
  const claim = (parameters: Record<string, string>, signature: string): object => ({
    USERNAME: parameters['USER_ID_FOR_SRP'],
    PASSWORD_CLAIM_SECRET_BLOCK: parameters['SECRET_BLOCK'],
    PASSWORD_CLAIM_SIGNATURE: signature,
    TIMESTAMP: 'Tue Nov 24 09:00:00 UTC 2026',
  });

  it.each(['AAAA', Buffer.alloc(32).toString('base64'), 'x'.repeat(500)])(
    'refuses a signature that proves nothing, of any length',
    async (signature) => {
      const { email } = await join(pool);
      expect(await respond('PASSWORD_VERIFIER', claim(await challenge(email), signature))).toMatchObject(
        incorrect,
      );
    },
  );

  it('refuses a made-up secret block, and one of another user', async () => {
    const [one, other] = [
      await challenge((await join(pool)).email),
      await challenge((await join(pool)).email),
    ];
    expect(
      await respond('PASSWORD_VERIFIER', claim({ ...one, SECRET_BLOCK: 'bWFkZSB1cA==' }, 'AAAA')),
    ).toMatchObject(incorrect);
    expect(
      await respond(
        'PASSWORD_VERIFIER',
        claim({ ...one, SECRET_BLOCK: other['SECRET_BLOCK'] ?? '' }, 'AAAA'),
      ),
    ).toMatchObject(incorrect);
  });

  it('counts failures toward the lock-out', async () => {
    const { email } = await join(pool);
    for (let tries = 0; tries < 5; tries += 1)
      await respond('PASSWORD_VERIFIER', claim(await challenge(email), 'AAAA'));
    expect(await respond('PASSWORD_VERIFIER', claim(await challenge(email), 'AAAA'))).toMatchObject({
      body: { message: 'Password attempts exceeded' },
    });
  });
});

describe('NEW_PASSWORD_REQUIRED', () => {
  const invite = async (): Promise<{
    email: string;
    session: string;
    parameters: Record<string, string>;
  }> => {
    const email = newEmail();
    await pool.admin.send(
      new AdminCreateUserCommand({
        UserPoolId: testModel.userPoolId,
        Username: email,
        TemporaryPassword: 'Temp0rary-pass!',
        UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
      }),
    );
    const { body } = await tryPassword(pool, email, 'Temp0rary-pass!');
    expect(body['ChallengeName']).toBe('NEW_PASSWORD_REQUIRED');
    const parameters = body['ChallengeParameters'] as Record<string, string>;
    return { email, session: String(body['Session']), parameters };
  };

  it('shows the attributes and takes a new password with further attributes', async () => {
    const { email, session, parameters } = await invite();
    expect(JSON.parse(parameters['userAttributes'] ?? '')).toEqual({ email, email_verified: 'true' });
    const answer = await respond(
      'NEW_PASSWORD_REQUIRED',
      { USERNAME: email, NEW_PASSWORD: password, 'userAttributes.nickname': 'Ada' },
      session,
    );
    expect(answer.body).toHaveProperty('AuthenticationResult.RefreshToken');
    expect(await tryPassword(pool, email)).toMatchObject({ status: 200 });
  });

  it('lets a user whose choice broke the policy choose again, once', async () => {
    const { email, session } = await invite();
    const choose = (NEW_PASSWORD: string): Promise<Answer> =>
      respond('NEW_PASSWORD_REQUIRED', { USERNAME: email, NEW_PASSWORD }, session);
    expect(await choose('weak')).toMatchObject({ type: 'InvalidPasswordException' });
    expect(await choose(password)).toMatchObject({ status: 200 });
    expect(await choose('An0ther-pass!')).toMatchObject({ type: 'NotAuthorizedException' });
  });

  it('refuses a made-up session, another’s session and one older than three minutes', async () => {
    const [one, other] = [await invite(), await invite()];
    const choose = (USERNAME: string, session: string): Promise<Answer> =>
      respond('NEW_PASSWORD_REQUIRED', { USERNAME, NEW_PASSWORD: password }, session);
    const refused = { type: 'NotAuthorizedException' };
    expect(await choose(one.email, 'made-up')).toMatchObject(refused);
    expect(await choose(one.email, '')).toMatchObject(refused);
    expect(await choose(other.email, one.session)).toMatchObject(refused);
    expect(await choose((await join(pool)).email, one.session)).toMatchObject(refused);
    pool.advance(3 * 60 * 1000);
    expect(await choose(one.email, one.session)).toMatchObject(refused);
  });

  it('does not take an e-mail address along', async () => {
    const { email, session } = await invite();
    const responses = {
      USERNAME: email,
      NEW_PASSWORD: password,
      'userAttributes.email': 'other@example.com',
    };
    expect(await respond('NEW_PASSWORD_REQUIRED', responses, session)).toMatchObject({
      type: 'InvalidParameterException',
    });
  });
});

it('names a challenge that it does not support', async () => {
  const answer = await respond('SMS_MFA', {});
  expect(answer.type).toBe('InvalidParameterException');
  expect(answer.body['message']).toContain('SMS_MFA');
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AdminDisableUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { startPool, testModel, type Answer, type PoolUnderTest } from '../pool-under-test';
import { claimsOf, enter, join, newEmail, signIn, signUp, tryPassword } from '../test-people';

const ClientId = testModel.clientId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const start = (AuthFlow: string, AuthParameters: object): Promise<Answer> =>
  pool.call('InitiateAuth', { ClientId, AuthFlow, AuthParameters });

const incorrect = {
  status: 400,
  type: 'NotAuthorizedException',
  body: { message: 'Incorrect username or password.' },
};

describe('a flow that the client’s ExplicitAuthFlows don’t name', () => {
  it('is refused', async () => {
    const strict = await startPool({ model: { explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] } });
    const answer = await strict.call('InitiateAuth', {
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: newEmail(), PASSWORD: 'Anything-1' },
    });
    await strict.close();
    expect(answer).toMatchObject({
      status: 400,
      type: 'InvalidParameterException',
      body: { message: 'USER_PASSWORD_AUTH flow not enabled for this client' },
    });
  });
});

describe('USER_PASSWORD_AUTH', () => {
  it('answers tokens with Cognito’s claims', async () => {
    const { email, sub, AccessToken, IdToken } = await enter(pool);
    const issuer = 'https://cognito-idp.xx-local-1.amazonaws.com/xx-local-1_Readers01';
    const access = claimsOf(AccessToken);
    expect(Object.keys(access).sort()).toEqual([
      'auth_time',
      'client_id',
      'event_id',
      'exp',
      'iat',
      'iss',
      'jti',
      'origin_jti',
      'scope',
      'sub',
      'token_use',
      'username',
    ]);
    expect(access).toMatchObject({
      sub,
      username: sub,
      iss: issuer,
      client_id: ClientId,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
    });
    expect(Number(access['exp']) - Number(access['iat'])).toBe(3600);
    const id = claimsOf(IdToken);
    expect(id).toMatchObject({
      sub,
      'cognito:username': sub,
      iss: issuer,
      aud: ClientId,
      token_use: 'id',
      email,
    });
    expect(id['origin_jti']).toBe(access['origin_jti']);
    expect(id['event_id']).toBe(access['event_id']);
    expect(id['jti']).not.toBe(access['jti']);
  });

  it('refuses wrong passwords, unknown names and names from the prototype of objects alike', async () => {
    const { email } = await join(pool);
    expect(await tryPassword(pool, email, 'Wr0ng-pass!')).toMatchObject(incorrect);
    for (const name of ['nobody@example.com', 'constructor', '__proto__', 'toString'])
      expect(await tryPassword(pool, name)).toMatchObject(incorrect);
  });

  it('tells the state of a user only to who knows the password', async () => {
    const email = newEmail();
    await signUp(pool, email);
    expect(await tryPassword(pool, email, 'Wr0ng-pass!')).toMatchObject(incorrect);
    expect(await tryPassword(pool, email)).toMatchObject({ type: 'UserNotConfirmedException' });
    const disabled = await join(pool);
    await pool.admin.send(
      new AdminDisableUserCommand({ UserPoolId: testModel.userPoolId, Username: disabled.sub }),
    );
    expect(await tryPassword(pool, disabled.email, 'Wr0ng-pass!')).toMatchObject(incorrect);
    expect(await tryPassword(pool, disabled.email)).toMatchObject({ body: { message: 'User is disabled.' } });
  });
});

describe('lock-out', () => {
  const lockedOut = { type: 'NotAuthorizedException', body: { message: 'Password attempts exceeded' } };

  it.each([
    ['a user', true],
    ['a name without a user', false],
  ])('locks %s out for 1, 2, 4 ... seconds from the fifth wrong password on', async (_who, exists) => {
    const email = exists ? (await join(pool)).email : newEmail();
    for (let tries = 0; tries < 5; tries += 1)
      expect(await tryPassword(pool, email, 'Wr0ng-pass!')).toMatchObject(incorrect);
    expect(await tryPassword(pool, email)).toMatchObject(lockedOut);
    pool.advance(1000);
    expect(await tryPassword(pool, email, 'Wr0ng-pass!')).toMatchObject(incorrect);
    pool.advance(1000);
    expect(await tryPassword(pool, email)).toMatchObject(lockedOut);
    pool.advance(1000);
    expect(await tryPassword(pool, email)).toMatchObject(exists ? { status: 200 } : incorrect);
  });

  it('forgets failures after a sign-in', async () => {
    const { email } = await join(pool);
    for (let round = 0; round < 2; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) await tryPassword(pool, email, 'Wr0ng-pass!');
      expect(await tryPassword(pool, email)).toMatchObject({ status: 200 });
    }
  });
});

describe('USER_SRP_AUTH', () => {
  const challenge = async (USERNAME: string): Promise<Record<string, string>> =>
    (await start('USER_SRP_AUTH', { USERNAME, SRP_A: 'abc123' })).body['ChallengeParameters'] as Record<
      string,
      string
    >;

  it('challenges a name without a user like a user, each time with the same salt and id', async () => {
    const { email, sub } = await join(pool);
    const [real, made] = [await challenge(email), await challenge('nobody@example.com')];
    expect(real).toMatchObject({ USERNAME: sub, USER_ID_FOR_SRP: sub });
    expect(Object.keys(made)).toEqual(Object.keys(real));
    for (const parameters of [real, made]) {
      expect(parameters['SALT']).toMatch(/^[0-9a-f]{32}$/);
      expect(parameters['USER_ID_FOR_SRP']).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(parameters['SRP_B']?.length).toBeGreaterThan(750);
      expect(parameters['SECRET_BLOCK']?.length).toBe(88);
    }
    const again = await challenge('NOBODY@example.com');
    expect([again['SALT'], again['USER_ID_FOR_SRP']]).toEqual([made['SALT'], made['USER_ID_FOR_SRP']]);
    expect(again['SRP_B']).not.toBe(made['SRP_B']);
  });

  it.each(['0', '00', 'not hex', ''])('refuses the client value %j', async (SRP_A) => {
    const { email } = await join(pool);
    expect(await start('USER_SRP_AUTH', { USERNAME: email, SRP_A })).toMatchObject({
      type: 'InvalidParameterException',
    });
  });
});

describe('REFRESH_TOKEN_AUTH', () => {
  it('answers new tokens of the same sign-in, and no other refresh token', async () => {
    const { email } = await join(pool);
    const before = await signIn(pool, email);
    const { body } = await start('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: before.RefreshToken });
    const result = body['AuthenticationResult'] as Record<string, string>;
    expect(result).not.toHaveProperty('RefreshToken');
    const [first, second] = [claimsOf(before.AccessToken), claimsOf(result['AccessToken'] ?? '')];
    expect(second['origin_jti']).toBe(first['origin_jti']);
    expect(second['auth_time']).toBe(first['auth_time']);
  });
});

it('names an auth flow that it does not support', async () => {
  const answer = await start('CUSTOM_AUTH', {});
  expect(answer.type).toBe('InvalidParameterException');
  expect(answer.body['message']).toContain('CUSTOM_AUTH');
});

import { afterEach, describe, expect, it } from 'vitest';
import type { UserPoolModel } from '../../backend-model';
import { LambdaError } from '../../ports';
import { startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { claimsOf, enter, join, newEmail, tryPassword, type Tokens } from '../test-people';

interface Event {
  readonly triggerSource: string;
  readonly version: string;
  readonly userName: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly response: object;
}

const pools: PoolUnderTest[] = [];
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

/** A pool whose functions answer what `respond` returns, and all events that they were given. */
async function start(
  model: Partial<UserPoolModel>,
  respond: (event: Event) => object = ({ response }) => response,
): Promise<{ pool: PoolUnderTest; events: Event[] }> {
  const events: Event[] = [];
  const invoke = async (_arn: string, payload: unknown): Promise<unknown> => {
    const event = payload as Event;
    events.push(event);
    return Promise.resolve({ ...event, response: respond(event) });
  };
  const pool = await startPool({ model, lambda: { invoke } });
  pools.push(pool);
  return { pool, events };
}

const refuse = (message: string) => (): object => {
  throw new LambdaError('Error', message);
};

const refresh = async (pool: PoolUnderTest, RefreshToken: string): Promise<Tokens> => {
  const answer = await pool.call('GetTokensFromRefreshToken', { ClientId: testModel.clientId, RefreshToken });
  return answer.body['AuthenticationResult'] as Tokens;
};

describe('PreAuthentication', () => {
  const triggers = { PreAuthentication: 'arn:before' };

  it('is given the user and the client’s metadata as validation data, before the password is looked at', async () => {
    const { pool, events } = await start({ triggers });
    const { email, sub } = await join(pool);
    const call = (USERNAME: string) =>
      pool.call('InitiateAuth', {
        ClientId: testModel.clientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: 'wrong' },
        ClientMetadata: { device: 'tablet' },
      });
    await call(email);
    expect(events).toMatchObject([
      {
        version: '1',
        triggerSource: 'PreAuthentication_Authentication',
        userName: sub,
        request: {
          userAttributes: { sub, email, 'cognito:user_status': 'CONFIRMED' },
          validationData: { device: 'tablet' },
          userNotFound: false,
        },
      },
    ]);
    await call('nobody@example.com');
    expect(events[1]?.request).toMatchObject({ userAttributes: {}, userNotFound: true });
  });

  it('refuses by SRP and by password what it throws at', async () => {
    const { pool } = await start({ triggers }, refuse('not today'));
    const { email } = await join(pool);
    const refusal = {
      type: 'UserLambdaValidationException',
      body: { message: 'PreAuthentication failed with error not today.' },
    };
    expect(await tryPassword(pool, email)).toMatchObject(refusal);
    const AuthParameters = { USERNAME: email, SRP_A: 'abc123' };
    const srp = { ClientId: testModel.clientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters };
    expect(await pool.call('InitiateAuth', srp)).toMatchObject(refusal);
  });
});

describe('PostAuthentication', () => {
  const triggers = { PostAuthentication: 'arn:after' };

  it('runs after the right password alone, and not when a session is renewed', async () => {
    const { pool, events } = await start({ triggers });
    const { email, sub } = await join(pool);
    await tryPassword(pool, email, 'Wr0ng-pass!');
    expect(events).toEqual([]);
    const { body } = await tryPassword(pool, email);
    expect(events).toMatchObject([
      {
        triggerSource: 'PostAuthentication_Authentication',
        request: { userAttributes: { sub, email }, newDeviceUsed: false },
      },
    ]);
    await refresh(pool, (body['AuthenticationResult'] as Tokens).RefreshToken);
    expect(events).toHaveLength(1);
  });

  it('may refuse the sign-in, which leaves no session', async () => {
    const { pool } = await start({ triggers }, refuse('later'));
    const { email } = await join(pool);
    expect(await tryPassword(pool, email)).toMatchObject({ type: 'UserLambdaValidationException' });
  });
});

describe('PreTokenGeneration', () => {
  const triggers = { PreTokenGeneration: 'arn:tokens' };

  it('version one adds, overrides and suppresses claims of the id token, and groups of both', async () => {
    const { pool, events } = await start({ triggers }, () => ({
      claimsOverrideDetails: {
        claimsToAddOrOverride: { team: 'blue', email: 'hidden@example.com', sub: 'forged', aud: 'forged' },
        claimsToSuppress: ['email_verified', 'exp'],
        groupOverrideDetails: { groupsToOverride: ['Editor'] },
      },
    }));
    const person = await enter(pool);
    const [id, access] = [claimsOf(person.IdToken), claimsOf(person.AccessToken)];
    expect(id).toMatchObject({ team: 'blue', email: 'hidden@example.com', 'cognito:groups': ['Editor'] });
    expect(id).toMatchObject({ sub: person.sub, aud: testModel.clientId });
    expect(id).toHaveProperty('exp');
    expect(id).not.toHaveProperty('email_verified');
    expect(access['cognito:groups']).toEqual(['Editor']);
    expect(access).not.toHaveProperty('team');
    expect(events).toMatchObject([
      {
        version: '1',
        triggerSource: 'TokenGeneration_Authentication',
        request: {
          userAttributes: { email: person.email },
          groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
        },
      },
    ]);
  });

  it('version two changes the access token and its scopes too', async () => {
    const { pool, events } = await start({ triggers, preTokenGenerationVersion: 'V2_0' }, () => ({
      claimsAndScopeOverrideDetails: {
        idTokenGeneration: { claimsToAddOrOverride: { team: 'blue' } },
        accessTokenGeneration: {
          claimsToAddOrOverride: { plan: 'paid', client_id: 'forged', username: 'forged' },
          claimsToSuppress: ['iss', 'client_id'],
          scopesToAdd: ['notes/read'],
        },
      },
    }));
    const { AccessToken, IdToken, sub } = await enter(pool);
    expect(claimsOf(IdToken)).toMatchObject({ team: 'blue' });
    const access = claimsOf(AccessToken);
    expect(access).toMatchObject({ plan: 'paid', client_id: testModel.clientId, username: sub });
    expect(access['scope']).toBe('aws.cognito.signin.user.admin notes/read');
    expect(access).toHaveProperty('iss');
    expect(events).toMatchObject([{ version: '2' }]);
  });

  it('runs for renewed tokens too, and an empty answer changes nothing', async () => {
    const { pool, events } = await start({ triggers }, () => ({ claimsOverrideDetails: null }));
    const person = await enter(pool);
    const renewed = await refresh(pool, person.RefreshToken);
    expect(claimsOf(renewed.IdToken)).toMatchObject({ email: person.email });
    expect(events.map(({ triggerSource }) => triggerSource)).toEqual([
      'TokenGeneration_Authentication',
      'TokenGeneration_RefreshTokens',
    ]);
  });

  it('that throws lets nobody in', async () => {
    const { pool } = await start({ triggers }, refuse('no tokens'));
    const { email } = await join(pool, newEmail());
    expect(await tryPassword(pool, email)).toMatchObject({
      type: 'UserLambdaValidationException',
      body: { message: 'PreTokenGeneration failed with error no tokens.' },
    });
  });
});

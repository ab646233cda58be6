import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createIam, makeIamSecrets } from '../iam';
import { createLambdaRuntime } from '../lambda';
import { createUserPool } from './index';
import {
  accountId,
  noLambda,
  password,
  region,
  startPool,
  testModel,
  type PoolUnderTest,
} from './pool-under-test';
import { claimsOf, enter, join, signIn } from './test-people';

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

async function start(...options: Parameters<typeof startPool>): Promise<PoolUnderTest> {
  const pool = await startPool(...options);
  cleanUps.push(() => pool.close());
  return pool;
}

describe('what a pool keeps', () => {
  it('keeps key, credentials and sign-ins over a restart', async () => {
    const pool = await start();
    const { AccessToken, RefreshToken } = await enter(pool);
    const [jwks, credentials] = [pool.pool.jwks(), pool.pool.adminCredentials];
    await pool.restart();
    expect(pool.pool.jwks()).toEqual(jwks);
    expect(pool.pool.adminCredentials).toEqual(credentials);
    expect(await pool.call('GetUser', { AccessToken })).toMatchObject({ status: 200 });
    const refresh = { ClientId: testModel.clientId, RefreshToken };
    expect(await pool.call('GetTokensFromRefreshToken', refresh)).toMatchObject({ status: 200 });
  });

  it('lets only its owner read its secrets', async () => {
    const { directory } = await start();
    const modeOf = async (name: string): Promise<number> =>
      (await stat(path.join(directory, name))).mode & 0o777;
    expect(await modeOf('.')).toBe(0o700);
    expect(await modeOf('secrets.json')).toBe(0o600);
    expect(await modeOf('signing-key.json')).toBe(0o600);
  });

  it('makes other keys for another install', async () => {
    const [one, other] = [await start(), await start()];
    expect(one.pool.jwks()).not.toEqual(other.pool.jwks());
  });

  it('does not start over a damaged secret, nor quote it', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'user-pool-'));
    cleanUps.push(() => rm(directory, { recursive: true }));
    await writeFile(path.join(directory, 'secrets.json'), '{"admin": hidden');
    const started = createUserPool({
      model: testModel,
      region,
      accountId,
      iam: createIam({ roles: [], secrets: makeIamSecrets(), region, accountId }),
      directory,
      outbox: { deliver: () => undefined },
      lambda: noLambda,
    });
    await expect(started).rejects.toThrow(
      'unable to read secrets.json; it does not hold what was written there',
    );
  });

  it('writes neither passwords nor codes nor refresh tokens to disk', async () => {
    const pool = await start();
    const { email, RefreshToken } = await enter(pool);
    await pool.call('ForgotPassword', { ClientId: testModel.clientId, Username: email });
    const code = pool.lastCode(email);
    const store = path.join(pool.directory, 'store');
    const files = await Promise.all(
      (await readdir(store)).map((name) => readFile(path.join(store, name), 'latin1')),
    );
    const everything = files.join('\n');
    expect(everything).toContain(email);
    for (const secret of [password, RefreshToken, `"${code}"`]) expect(everything).not.toContain(secret);
  });
});

describe('what a pool refuses to run', () => {
  it.each([
    [{ triggers: { UserMigration: 'arn:x' } }, 'UserMigration trigger is not supported'],
    [{ triggers: { CustomMessage: 'arn:x' } }, 'CustomMessage trigger is not supported'],
    [{ usernameAttributes: ['phone_number'] }, 'only sign-in by email is supported, not by [phone_number]'],
    [{ usernameAttributes: [] }, 'only sign-in by email is supported'],
    [{ autoVerifiedAttributes: [] }, 'only pools that verify email are supported'],
    [{ userPoolId: 'nounderscore' }, 'its id is not of the form'],
  ])('says so at the start: %j', async (model, reason) => {
    await expect(startPool({ model })).rejects.toThrow(reason);
  });
});

describe('a real PostConfirmation function', () => {
  it('puts the new user in a group through the SDK and the pool’s own endpoint', async () => {
    // Beneath the project, so that the bundle finds the SDK that it leaves external.
    const local = path.join(import.meta.dirname, '..', '..', '.local');
    await mkdir(local, { recursive: true });
    const codeDirectory = await mkdtemp(path.join(local, 'bundle-'));
    cleanUps.push(() => rm(codeDirectory, { recursive: true, force: true }));
    await writeFile(
      path.join(codeDirectory, 'index.mjs'),
      `import { AdminAddUserToGroupCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
       const cognito = new CognitoIdentityProviderClient();
       export const handler = async (event) => {
         await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId: event.userPoolId, Username: event.userName, GroupName: process.env.GROUP_NAME }));
         return event;
       };`,
    );
    const functionArn = 'arn:aws:lambda:xx-local-1:000000000000:function:welcome';
    const environment = (): Record<string, string> => ({
      AWS_REGION: region,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: pool.endpoint,
      AWS_ACCESS_KEY_ID: pool.pool.adminCredentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: pool.pool.adminCredentials.secretAccessKey,
    });
    const lambda = createLambdaRuntime({
      functions: [
        {
          functionArn,
          functionName: 'welcome',
          codeDirectory,
          handler: 'index.handler',
          environment: { GROUP_NAME: 'Author' },
          roleArn: 'arn:aws:iam::000000000000:role/join-group',
          timeoutSeconds: 10,
        },
      ],
      environment,
    });
    cleanUps.push(() => lambda.close());
    const pool = await start({ model: { triggers: { PostConfirmation: functionArn } }, lambda });
    const { email } = await join(pool);
    expect(claimsOf((await signIn(pool, email)).AccessToken)['cognito:groups']).toEqual(['Author']);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IdentityPoolModel, RoleModel } from '../backend-model';
import { createIam, makeIamSecrets } from '../iam';
import type { TokenVerifier } from '../ports';
import { openIdentityPool } from './index';

const region = 'xx-local-1';
const accountId = '000000000000';
const providerName = 'cognito-idp.xx-local-1.amazonaws.com/xx-local-1_Readers01';

const role = (roleName: string, kind: string): RoleModel => ({
  roleArn: `arn:aws:iam::${accountId}:role/${roleName}`,
  roleName,
  roleId: `AROA${roleName.toUpperCase()}`,
  statements: [],
  awsManagedPolicyArns: [],
  trust: [
    {
      effect: 'Allow',
      principals: ['cognito-identity.amazonaws.com'],
      actions: ['sts:AssumeRoleWithWebIdentity'],
      conditions: [
        {
          operator: 'StringEquals',
          key: 'cognito-identity.amazonaws.com:aud',
          values: ['xx-local-1:11111111-2222-3333-4444-555555555555'],
        },
        {
          operator: 'ForAnyValue:StringLike',
          key: 'cognito-identity.amazonaws.com:amr',
          values: [kind],
        },
      ],
    },
  ],
});
const roles = { guest: role('guest', 'unauthenticated'), reader: role('reader', 'authenticated') };
const editor = role('editor', 'authenticated');

const model: IdentityPoolModel = {
  identityPoolId: 'xx-local-1:11111111-2222-3333-4444-555555555555',
  allowsUnauthenticated: true,
  authenticatedRoleArn: roles.reader.roleArn,
  unauthenticatedRoleArn: roles.guest.roleArn,
  providers: [{ providerName, clientId: 'client' }],
  prefersGroupRole: true,
};

/** What the user pool says of tokens; here a token is its claims, and only `good` ones verify. */
const verifier: TokenVerifier = {
  verify(token) {
    const claims = JSON.parse(token) as Record<string, unknown>;
    if (claims['good'] === true) return Promise.resolve({ claims, expiresAt: 0 });
    return Promise.reject(
      Object.assign(new Error('unable to accept the token'), { reason: claims['reason'] ?? 'invalid' }),
    );
  },
};
const idToken = (more: object = {}): string =>
  JSON.stringify({ good: true, token_use: 'id', sub: 'ann', ...more });

const directory = mkdtempSync(path.join(tmpdir(), 'identity-pool-'));
const iam = createIam({
  roles: [roles.guest, roles.reader, editor],
  secrets: makeIamSecrets(),
  region,
  accountId,
});
const servers: Server[] = [];

async function open(change: Partial<IdentityPoolModel> = {}) {
  const handle = await openIdentityPool({
    model: { ...model, ...change },
    region,
    iam,
    verifier,
    directory,
    report: (error) => {
      throw error;
    },
  });
  const server = createServer((request, response) => void handle(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cognito-identity/`;
  return async (operation: string, input: object): Promise<Answer> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'x-amz-target': `AWSCognitoIdentityService.${operation}` },
      body: JSON.stringify(input),
    });
    return { status: response.status, ...((await response.json()) as object) };
  };
}

interface Answer {
  readonly status: number;
  readonly __type?: string;
  readonly message?: string;
  readonly IdentityId?: string;
  readonly Credentials?: { readonly SessionToken: string; readonly Expiration: number };
}

type Call = Awaited<ReturnType<typeof open>>;
let call: Call;

beforeAll(async () => {
  call = await open();
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(directory, { recursive: true, force: true });
});

const { identityPoolId: IdentityPoolId } = model;
const login = (token = idToken()) => ({ Logins: { [providerName]: token } });
const getId = async (more: object = {}, from = call): Promise<string> =>
  (await from('GetId', { IdentityPoolId, ...more })).IdentityId ?? '';

/** Name of the role in sealed credentials, as any holder of them could read. */
function roleIn({ Credentials }: Answer): string {
  const [content = ''] = Credentials?.SessionToken.split('.') ?? [];
  const session = JSON.parse(Buffer.from(content, 'base64url').toString()) as {
    principal: { arn: string };
  };
  return session.principal.arn;
}

describe('an identity', () => {
  it('of a user is the same each time, also after a restart; guests are all different', async () => {
    expect(await getId(login())).toBe(await getId(login(), await open()));
    expect(await getId(login())).not.toBe(await getId(login(idToken({ sub: 'bob' }))));
    expect(await getId()).not.toBe(await getId());
  });

  it('of a guest has the guests’ role for an hour', async () => {
    const answer = await call('GetCredentialsForIdentity', { IdentityId: await getId() });
    expect(roleIn(answer)).toBe(`arn:aws:sts::${accountId}:assumed-role/guest/CognitoIdentityCredentials`);
    expect(answer.Credentials?.Expiration).toBeGreaterThan(Date.now() / 1000 + 3500);
  });

  it('of a user has the role of the most important group, else the authenticated role', async () => {
    const IdentityId = await getId(login());
    expect(roleIn(await call('GetCredentialsForIdentity', { IdentityId, ...login() }))).toContain('/reader/');
    const inGroup = login(idToken({ 'cognito:preferred_role': editor.roleArn }));
    expect(roleIn(await call('GetCredentialsForIdentity', { IdentityId, ...inGroup }))).toContain('/editor/');
  });

  it('of a guest who signs in becomes the user’s', async () => {
    const answer = await call('GetCredentialsForIdentity', { IdentityId: await getId(), ...login() });
    expect(answer.IdentityId).toBe(await getId(login()));
  });
});

describe('refused is', () => {
  it.each([
    ['an expired token', login(JSON.stringify({ reason: 'expired' })), 'Invalid login token. Token expired.'],
    [
      'a token that does not verify',
      login('{}'),
      'Invalid login token. Not a valid OpenId Connect identity token.',
    ],
    [
      'an access token in place of an id token',
      login(idToken({ token_use: 'access' })),
      'Invalid login token. Not a valid OpenId Connect identity token.',
    ],
    [
      'another provider',
      { Logins: { 'accounts.example.com': idToken() } },
      'Token is not from a supported provider of this identity pool.',
    ],
  ])('%s', async (_what, logins, message) => {
    const refusal = { status: 400, __type: 'NotAuthorizedException', message };
    expect(await call('GetId', { IdentityPoolId, ...logins })).toEqual(refusal);
    const IdentityId = await getId(login());
    expect(await call('GetCredentialsForIdentity', { IdentityId, ...logins })).toEqual(refusal);
  });

  it('a guest where the pool has none', async () => {
    const closed = await open({ allowsUnauthenticated: false });
    const refusal = {
      status: 400,
      __type: 'NotAuthorizedException',
      message: 'Unauthenticated access is not supported for this identity pool.',
    };
    expect(await closed('GetId', { IdentityPoolId })).toEqual(refusal);
    expect(await closed('GetCredentialsForIdentity', { IdentityId: await getId() })).toEqual(refusal);
  });

  it('a user’s identity without their login, or with that of another', async () => {
    const IdentityId = await getId(login());
    expect(await call('GetCredentialsForIdentity', { IdentityId })).toMatchObject({
      __type: 'NotAuthorizedException',
      message: `Access to Identity '${IdentityId}' is forbidden.`,
    });
    const other = login(idToken({ sub: 'bob' }));
    expect(await call('GetCredentialsForIdentity', { IdentityId, ...other })).toMatchObject({
      __type: 'NotAuthorizedException',
    });
  });

  it('an identity or a pool that is not here', async () => {
    const made = 'xx-local-1:00000000-0000-0000-0000-000000000000';
    for (const IdentityId of [made, 'x', ''])
      expect(await call('GetCredentialsForIdentity', { IdentityId })).toMatchObject({
        __type: 'ResourceNotFoundException',
      });
    expect(await call('GetId', { IdentityPoolId: made })).toMatchObject({
      __type: 'ResourceNotFoundException',
    });
  });

  it('a role that does not trust the pool', async () => {
    const wrong = await open({ unauthenticatedRoleArn: roles.reader.roleArn });
    expect(await wrong('GetCredentialsForIdentity', { IdentityId: await getId() })).toMatchObject({
      __type: 'InvalidIdentityPoolConfigurationException',
    });
  });

  it('an operation that is not supported, by name', async () => {
    expect(await call('GetOpenIdToken', {})).toMatchObject({
      status: 400,
      __type: 'UnknownOperationException',
      message: expect.stringContaining('"GetOpenIdToken"') as string,
    });
  });
});

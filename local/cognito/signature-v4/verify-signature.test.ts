import { ListUsersCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { region, startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { verifySignature, type SignedRequest } from './index';

const credentials = { accessKeyId: 'LOCALTEST', secretAccessKey: 'a secret of the test' };

/** A request that the real SDK signed, as a server receives it. */
async function capture(path: string): Promise<SignedRequest> {
  let captured: SignedRequest | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: target = '', headers } = request;
      captured = { method, target, headers, body: Buffer.concat(chunks) };
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const client = new CognitoIdentityProviderClient({ endpoint, region, credentials });
  await client.send(new ListUsersCommand({ UserPoolId: 'xx-local-1_Readers01' }));
  client.destroy();
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (captured === undefined) throw new Error('nothing was captured');
  return captured;
}

const verify = (request: SignedRequest, now = Date.now()): void =>
  verifySignature(request, credentials, region, now);
const withHeader = (request: SignedRequest, name: string, value: string): SignedRequest => ({
  ...request,
  headers: { ...request.headers, [name]: value },
});
const authorizationOf = (request: SignedRequest): string => request.headers.authorization ?? '';

describe('a request signed by the SDK', () => {
  it.each(['/', '/cognito/', '/a b/c%2Fd/~e!/'])('is accepted under the path %s', async (path) => {
    const request = await capture(path);
    expect(() => verify(request)).not.toThrow();
  });

  it('is refused when anything of it was changed', async () => {
    const request = await capture('/cognito/');
    const changed: SignedRequest[] = [
      { ...request, body: Buffer.from(request.body.toString().replace('Readers01', 'Readers02')) },
      { ...request, target: '/other/' },
      { ...request, target: '/cognito/?admin=1' },
      { ...request, method: 'PUT' },
      withHeader(request, 'x-amz-target', 'AWSCognitoIdentityProviderService.AdminDeleteUser'),
      withHeader(request, 'host', 'elsewhere'),
      withHeader(
        request,
        'authorization',
        authorizationOf(request).replace(/.$/, (c) => (c === '0' ? '1' : '0')),
      ),
    ];
    for (const each of changed)
      expect(() => verify(each)).toThrow(expect.objectContaining({ type: 'InvalidSignatureException' }));
  });

  it('is refused when its signature leaves the operation out', async () => {
    const request = await capture('/');
    const header = authorizationOf(request).replace(';x-amz-target', '');
    expect(() => verify(withHeader(request, 'authorization', header))).toThrow(
      "'x-amz-target' must be a 'SignedHeader' in the AWS Authorization.",
    );
  });

  it('is good for five minutes before and after the time it names', async () => {
    const request = await capture('/');
    const minute = 60_000;
    for (const offset of [-4, 4]) expect(() => verify(request, Date.now() + offset * minute)).not.toThrow();
    expect(() => verify(request, Date.now() + 6 * minute)).toThrow(/^Signature expired: /);
    expect(() => verify(request, Date.now() - 6 * minute)).toThrow(/^Signature not yet current: /);
  });

  it.each([
    ['another key id', /Credential=[^/]+/, 'Credential=OTHER', 'UnrecognizedClientException'],
    ['another region', /xx-local-1/, 'us-east-1', 'InvalidSignatureException'],
    ['another service', /cognito-idp/, 's3', 'InvalidSignatureException'],
    ['another date', /\d{8}/, '20200101', 'IncompleteSignatureException'],
    ['another scheme', /AWS4-HMAC-SHA256/, 'Bearer', 'IncompleteSignatureException'],
    ['an empty signature', /Signature=.*/, 'Signature=', 'IncompleteSignatureException'],
    ['no header', /.*/, '', 'MissingAuthenticationTokenException'],
  ])('is refused with %s', async (_what, pattern, replacement, type) => {
    const request = await capture('/');
    const header = authorizationOf(request).replace(pattern, replacement);
    expect(() => verify(withHeader(request, 'authorization', header))).toThrow(
      expect.objectContaining({ type }),
    );
  });

  it('is refused with the session token of other credentials', async () => {
    const request = withHeader(await capture('/'), 'x-amz-security-token', 'token');
    expect(() => verify(request)).toThrow(expect.objectContaining({ type: 'UnrecognizedClientException' }));
  });
});

describe('admin operations of the pool', () => {
  let pool: PoolUnderTest;
  beforeAll(async () => {
    pool = await startPool();
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
});

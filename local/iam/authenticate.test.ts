import { ListUsersCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readerRole } from './role-fixture';
import { createIam, makeIamSecrets, type AccessKey, type SignedRequest } from './index';

const region = 'xx-local-1';
const accountId = '000000000000';
const secrets = makeIamSecrets();
const iamAt = (now: () => number) => createIam({ roles: [readerRole], secrets, region, accountId, now });
const iam = iamAt(Date.now);

/** A request that the real SDK signed, as a server receives it. */
async function capture(path: string, credentials: AccessKey = iam.administrator): Promise<SignedRequest> {
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

const verify = (request: SignedRequest, now = Date.now()) =>
  iamAt(() => now).authenticate(request, { service: 'cognito-idp', mustBeSigned: ['x-amz-target'] });
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
      expect(() => verify(each)).toThrow(expect.objectContaining({ code: 'InvalidSignatureException' }));
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
    ['another date', /\/\d{8}/, '/20200101', 'IncompleteSignatureException'],
    ['another scheme', /AWS4-HMAC-SHA256/, 'Bearer', 'IncompleteSignatureException'],
    ['an empty signature', /Signature=.*/, 'Signature=', 'IncompleteSignatureException'],
    ['no header', /.*/, '', 'MissingAuthenticationTokenException'],
  ])('is refused with %s', async (_what, pattern, replacement, code) => {
    const request = await capture('/');
    const header = authorizationOf(request).replace(pattern, replacement);
    expect(() => verify(withHeader(request, 'authorization', header))).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('is refused with the session token of other credentials', async () => {
    const request = withHeader(await capture('/'), 'x-amz-security-token', 'token');
    expect(() => verify(request)).toThrow(expect.objectContaining({ code: 'UnrecognizedClientException' }));
  });
});

describe('temporary credentials', () => {
  const session = { sessionName: 'shift', lifetime: 60_000 };

  it('belong to the session of the role that was taken on', async () => {
    const request = await capture('/', iam.assumeRole(readerRole.roleArn, session));
    expect(verify(request)).toEqual({
      kind: 'role',
      roleArn: readerRole.roleArn,
      arn: 'arn:aws:sts::000000000000:assumed-role/reader/shift',
      userId: 'AROAREADER:shift',
      federation: null,
    });
  });

  it('are good until they expire, and no longer', async () => {
    const request = await capture('/', iam.assumeRole(readerRole.roleArn, session));
    expect(() => verify(request, Date.now() + 50_000)).not.toThrow();
    expect(() => verify(request, Date.now() + 61_000)).toThrow(
      expect.objectContaining({ code: 'ExpiredTokenException' }),
    );
  });

  it('are worth nothing without their session token, or with that of others', async () => {
    const [one, other] = [1, 2].map(() => iam.assumeRole(readerRole.roleArn, session));
    const request = await capture('/', one);
    for (const token of ['', other?.sessionToken ?? '', 'e30.e30'])
      expect(() => verify(withHeader(request, 'x-amz-security-token', token))).toThrow(
        expect.objectContaining({ code: 'UnrecognizedClientException' }),
      );
  });

  it('of another install are strangers here', async () => {
    const elsewhere = createIam({ roles: [readerRole], secrets: makeIamSecrets(), region, accountId });
    const request = await capture('/', elsewhere.assumeRole(readerRole.roleArn, session));
    expect(() => verify(request)).toThrow(expect.objectContaining({ code: 'UnrecognizedClientException' }));
  });
});

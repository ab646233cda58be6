import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNoteBackend, type NoteBackend } from './note-backend';

let notes: NoteBackend;
beforeAll(async () => {
  notes = await openNoteBackend();
  await notes.join('ada@example.com');
});
afterAll(() => notes.close());

interface SentRequest {
  body: unknown;
  readonly headers: Record<string, string>;
}

/** What the real SDK is answered when it is configured, or its signed request altered, in some way. */
async function errorOf(
  configuration: Partial<CognitoIdentityProviderClientConfig>,
  alter: (request: SentRequest) => void = () => undefined,
): Promise<string> {
  const client = new CognitoIdentityProviderClient({
    ...notes.backend.admin,
    maxAttempts: 1,
    ...configuration,
  });
  client.middlewareStack.add(
    (next) => (args) => {
      alter(args.request as SentRequest);
      return next(args);
    },
    // After the signing, which has a higher priority.
    { step: 'finalizeRequest', priority: 'low' },
  );
  const { userPoolId: UserPoolId } = notes.backend.model.userPool;
  try {
    await client.send(new AdminGetUserCommand({ UserPoolId, Username: 'ada@example.com' }));
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  } finally {
    client.destroy();
  }
}

const bodyFor = (Username: string): string =>
  JSON.stringify({ UserPoolId: notes.backend.model.userPool.userPoolId, Username });

describe('an admin operation', () => {
  it('runs for who signs with the administrator’s key', async () => {
    expect(await errorOf({})).toBe('none');
  });

  it('is refused to everyone else, in the words of AWS', async () => {
    const { accessKeyId, secretAccessKey } = notes.backend.admin.credentials;
    const hour = 60 * 60 * 1000;
    const stranger = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey };
    const attacks: readonly [string, string, ...Parameters<typeof errorOf>][] = [
      ['another secret', 'InvalidSignatureException', { credentials: { accessKeyId, secretAccessKey: 'x' } }],
      ['another key', 'UnrecognizedClientException', { credentials: stranger }],
      ['a stale date', 'InvalidSignatureException', { systemClockOffset: -hour }],
      ['a date to come', 'InvalidSignatureException', { systemClockOffset: hour }],
      ['another region', 'InvalidSignatureException', { region: 'eu-west-3' }],
      [
        'a body altered on its way',
        'InvalidSignatureException',
        {},
        (sent) => (sent.body = bodyFor('eve@example.com')),
      ],
      [
        'another operation than was signed',
        'InvalidSignatureException',
        {},
        ({ headers }) => (headers['x-amz-target'] = 'AWSCognitoIdentityProviderService.AdminDeleteUser'),
      ],
      [
        'a signature for another service',
        'InvalidSignatureException',
        {},
        ({ headers }) =>
          (headers['authorization'] = (headers['authorization'] ?? '').replace('cognito-idp', 's3')),
      ],
      [
        'a session token on top',
        'UnrecognizedClientException',
        {},
        ({ headers }) => (headers['x-amz-security-token'] = 'x'),
      ],
      [
        'no signature',
        'MissingAuthenticationTokenException',
        {},
        ({ headers }) => delete headers['authorization'],
      ],
    ];
    for (const [what, name, ...how] of attacks) expect([what, await errorOf(...how)]).toEqual([what, name]);
  });

  it('is refused to users, whatever their token', async () => {
    const { AccessToken } = await notes.join('eve@example.com');
    const { userPoolId: UserPoolId } = notes.backend.model.userPool;
    for (const operation of ['AdminGetUser', 'ListUsers', 'AdminAddUserToGroup', 'AdminSetUserPassword'])
      for (const headers of [{}, { authorization: AccessToken }, { authorization: `Bearer ${AccessToken}` }])
        expect([
          operation,
          await notes.callPool(operation, { UserPoolId, AccessToken }, headers),
        ]).toMatchObject([
          operation,
          { status: 400, type: expect.stringMatching(/^(Missing|Incomplete)/) as string },
        ]);
  });
});

import { Amplify } from 'aws-amplify';
import { generateClient, type GraphQLResult } from 'aws-amplify/api';
import { Hub } from 'aws-amplify/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { TemporaryCredentials } from '../../iam';
import { auditorRole, blogKey, blogRegion, expiredBlogKey, openBlog, type Blog } from '../blog-fixture';

const federation = {
  identityPoolId: 'xx-local-1:pool',
  identityId: 'xx-local-1:ann',
  kind: 'unauthenticated',
  provider: null,
} as const;

let blog: Blog;

beforeAll(async () => {
  // aws-amplify turns every http address into wss, which is not spoken here.
  class LoopbackWebSocket extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address.replace(/^wss:/, 'ws:'), protocols);
    }
  }
  Object.assign(globalThis, { WebSocket: LoopbackWebSocket });
  blog = await openBlog();
});
afterAll(() => blog.close());

/** The real client with such credentials or such a key. */
function configure(given: { credentials?: TemporaryCredentials; apiKey?: string }): void {
  const { credentials, apiKey } = given;
  Amplify.configure(
    {
      API: {
        GraphQL: {
          endpoint: blog.url,
          region: blogRegion,
          defaultAuthMode: credentials === undefined ? 'apiKey' : 'iam',
          ...(apiKey === undefined ? {} : { apiKey }),
        },
      },
    },
    credentials === undefined
      ? {}
      : {
          Auth: {
            credentialsProvider: {
              getCredentialsAndIdentityId: () => Promise.resolve({ credentials: plain(credentials) }),
              clearCredentialsAndIdentityId: () => undefined,
            },
          },
        },
  );
}

const plain = ({ accessKeyId, secretAccessKey, sessionToken }: TemporaryCredentials) => ({
  accessKeyId,
  secretAccessKey,
  sessionToken,
});

const auditor = (lifetime?: number): TemporaryCredentials =>
  blog.iam.assumeRole(auditorRole.roleArn, {
    sessionName: 'night-shift',
    ...(lifetime === undefined ? {} : { lifetime }),
  });

async function ask(query: string): Promise<GraphQLResult<Record<string, unknown>>> {
  return (await generateClient().graphql({ query })) as GraphQLResult<Record<string, unknown>>;
}

/** What a refused request of the real client was answered; the client itself says "Unknown error". */
async function refusalOf(query: string): Promise<unknown> {
  const { fetch } = globalThis;
  let copy: Response | undefined;
  globalThis.fetch = async (...request) => {
    const response = await fetch(...request);
    copy = response.clone();
    return response;
  };
  try {
    await expect(ask(query)).rejects.toBeDefined();
  } finally {
    globalThis.fetch = fetch;
  }
  return { status: copy?.status, body: (await copy?.json()) as unknown };
}

async function whoAmI(): Promise<unknown> {
  const { data } = await ask('{ whoAmI }');
  return JSON.parse(String(data['whoAmI']));
}

describe('a caller with an API key', () => {
  it('has no identity, and may read what the schema opens to keys', async () => {
    configure({ apiKey: blogKey.value });
    expect(await whoAmI()).toMatchObject({ authType: 'API Key Authorization', identity: null });
  });

  it('may read nothing else', async () => {
    const answer = await blog.post(
      null,
      { query: '{ skipped functionsOnly }' },
      { 'x-api-key': blogKey.value },
    );
    expect(answer).toMatchObject({
      status: 200,
      body: {
        data: { skipped: null, functionsOnly: null },
        errors: [
          { errorType: 'Unauthorized', message: 'Not Authorized to access skipped on type Query' },
          { errorType: 'Unauthorized', message: 'Not Authorized to access functionsOnly on type Query' },
        ],
      },
    });
  });

  it('is refused once the key has expired', async () => {
    const answer = await blog.post(null, { query: '{ whoAmI }' }, { 'x-api-key': expiredBlogKey.value });
    expect(answer).toMatchObject({
      status: 401,
      body: {
        errors: [
          { errorType: 'UnauthorizedException', message: 'You are not authorized to make this call.' },
        ],
      },
    });
  });
});

describe('a caller with AWS credentials', () => {
  it('has the identity that AppSync gives to a role’s session', async () => {
    configure({ credentials: auditor() });
    expect(await whoAmI()).toMatchObject({
      authType: 'IAM Authorization',
      identity: {
        accountId: '000000000000',
        cognitoIdentityId: null,
        username: 'AROAAUDITOR:night-shift',
        userArn: 'arn:aws:sts::000000000000:assumed-role/auditor/night-shift',
      },
    });
  });

  it('from an identity pool has its identity too', async () => {
    configure({
      credentials: blog.iam.assumeRole(auditorRole.roleArn, {
        sessionName: 'CognitoIdentityCredentials',
        federation,
      }),
    });
    expect(await whoAmI()).toMatchObject({
      identity: {
        cognitoIdentityPoolId: 'xx-local-1:pool',
        cognitoIdentityId: 'xx-local-1:ann',
        cognitoIdentityAuthType: 'unauthenticated',
        cognitoIdentityAuthProvider: null,
      },
    });
  });

  it('may use the fields of its policy, and what the schema opens to AWS credentials', async () => {
    configure({ credentials: auditor() });
    const recorded = await ask('mutation { recordAudit(entry: "lights out") { entry } }');
    expect(recorded.data).toEqual({ recordAudit: { entry: 'lights out' } });
    await expect(ask('{ skipped }')).rejects.toMatchObject({
      errors: [{ message: 'Not Authorized to access skipped on type Query' }],
    });
  });

  it.each([
    'mutation { eraseAudit(entry: "lights out") { entry } }',
    'mutation { recordAudit(entry: "x") { entry } ...more } fragment more on Mutation { eraseAudit(entry: "x") { entry } }',
    'mutation { recordAudit(entry: "x") { entry } ... @include(if: true) { eraseAudit(entry: "x") { entry } } }',
  ])('is refused whole by AppSync’s words when its policy lacks a field: %s', async (query) => {
    configure({ credentials: auditor() });
    expect(await refusalOf(query)).toEqual({
      status: 401,
      body: { errors: [{ errorType: 'UnauthorizedException', message: 'Permission denied' }] },
    });
  });

  it.each([
    ['another secret', { secretAccessKey: 'guessed' }, 'InvalidSignatureException'],
    ['another key id', { accessKeyId: 'ASIAOTHER' }, 'UnrecognizedClientException'],
    ['a made-up session token', { sessionToken: 'e30.x' }, 'UnrecognizedClientException'],
    ['no session token', { sessionToken: '' }, 'UnrecognizedClientException'],
  ])('is refused with %s', async (_what, change, errorType) => {
    configure({ credentials: { ...auditor(), ...change } });
    expect(await refusalOf('{ whoAmI }')).toMatchObject({ status: 401, body: { errors: [{ errorType }] } });
  });

  it('is refused once the credentials have expired', async () => {
    configure({ credentials: auditor(-1) });
    expect(await refusalOf('{ whoAmI }')).toMatchObject({
      status: 401,
      body: { errors: [{ errorType: 'ExpiredTokenException' }] },
    });
  });

  it('hears over the socket what its policy lets it subscribe to', async () => {
    configure({ credentials: auditor() });
    const acknowledged = new Promise<void>((resolve) =>
      Hub.listen('api', ({ payload }) => payload.event === 'Subscription ack' && resolve()),
    );
    const heard = new Promise<unknown>((resolve, reject) => {
      const subscription = subscribeTo(
        'subscription { onAudit { entry } }',
        (data) => {
          subscription.unsubscribe();
          resolve(data);
        },
        reject,
      );
    });
    await acknowledged;
    await ask('mutation { recordAudit(entry: "door opened") { entry } }');
    expect(await heard).toEqual({ onAudit: { entry: 'door opened' } });
  });

  it('is refused a subscription that its policy lacks', async () => {
    configure({ credentials: auditor() });
    const refused = await new Promise((resolve) =>
      subscribeTo('subscription { onErasure { entry } }', resolve, resolve),
    );
    // The client's word for an `UnauthorizedException`.
    expect(refused).toMatchObject({ errors: [{ message: 'Unauthorized' }] });
  });
});

function subscribeTo(query: string, next: (data: unknown) => void, error: (error: unknown) => void) {
  const stream = generateClient().graphql({ query });
  if (!('subscribe' in stream)) throw new Error('unable to subscribe; the client gave no stream');
  return stream.subscribe({ next: ({ data }) => next(data), error });
}

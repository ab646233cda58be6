import { CognitoIdentityProviderClient, ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider';
import { Amplify } from 'aws-amplify';
import { confirmSignUp, fetchAuthSession, signIn, signOut, signUp } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { generateClient, type GraphQLResult } from 'aws-amplify/api';
import { Hub, parseAmplifyConfig } from 'aws-amplify/utils';
import { mkdtempSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { writeAssembly } from './cloud-assembly/assembly-fixture';
import { noteApp } from './cloud-assembly/note-app-fixture';
import { startLocalBackend, type LocalBackend, type LocalBackendEvent } from './index';

const assemblyDirectory = writeAssembly(noteApp);
// The trigger of the fixture leaves the AWS SDK out of its bundle, as functions may on AWS.
symlinkSync(path.resolve('node_modules'), path.join(assemblyDirectory, 'node_modules'));
const dataDirectory = path.join(mkdtempSync(path.join(tmpdir(), 'local-backend-test-')), 'data');
const start = (onEvent: (event: LocalBackendEvent) => void = () => undefined, port = 0) =>
  startLocalBackend({ assemblyDirectory, dataDirectory, port, onEvent });

const user = { username: 'Ada@Example.com', password: 'Analytical-1843' };
const events: LocalBackendEvent[] = [];
let backend: LocalBackend;

beforeAll(async () => {
  routeLoopbackSockets();
  backend = await start((event) => events.push(event));
  configureClient(backend);
});
afterAll(() => backend.close());

interface Note {
  readonly id: string;
  readonly text: string;
  readonly author: string;
}

async function graphql(query: string, variables: Record<string, string>): Promise<unknown> {
  const result = (await generateClient({ authMode: 'userPool' }).graphql({
    query,
    variables,
  })) as GraphQLResult;
  return result.data;
}

/** What the request log says, without what differs from run to run. */
async function logged(): Promise<readonly Record<string, unknown>[]> {
  const answer = (await (await fetch(`${backend.url}/requests.json`)).json()) as {
    records: readonly Record<string, unknown>[];
  };
  return answer.records;
}

describe('the real client on a whole backend', () => {
  it('signs up with the code from the outbox, and the trigger puts the user in a group', async () => {
    await signUp({ ...user, options: { userAttributes: { email: user.username } } });
    const [mail] = backend.outbox.mails();
    expect(mail).toMatchObject({ to: user.username, purpose: 'sign-up' });
    const listed = (await (await fetch(`${backend.url}/outbox.json`)).json()) as { mails: unknown };
    expect(listed.mails).toEqual(backend.outbox.mails());
    await confirmSignUp({ username: user.username, confirmationCode: mail?.code ?? '' });
    await signIn(user);
    const { tokens, identityId, credentials } = await fetchAuthSession();
    expect(tokens?.accessToken.payload['cognito:groups']).toEqual(['Writer']);
    expect(tokens?.idToken?.payload['cognito:preferred_role']).toContain('WriterRole');
    expect(identityId).toMatch(/^xx-local-1:/);
    expect(credentials?.accessKeyId).toMatch(/^ASIA/);
  });

  it('hears of what it writes and reads it back', async () => {
    const acknowledged = new Promise<void>((resolve) =>
      Hub.listen('api', ({ payload }) => payload.event === 'Subscription ack' && resolve()),
    );
    const { userSub } = await fetchAuthSession();
    const heard = new Promise<Note>((resolve, reject) => {
      const document = 'subscription ($author: String) { onCreateNote(author: $author) { id text author } }';
      const stream = generateClient({ authMode: 'userPool' }).graphql({
        query: document,
        variables: { author: userSub },
      });
      if (!('subscribe' in stream)) throw new Error('unable to subscribe; the client gave no stream');
      const subscription = stream.subscribe({
        next: ({ data }) => {
          subscription.unsubscribe();
          resolve((data as { onCreateNote: Note }).onCreateNote);
        },
        error: reject,
      });
    });
    await acknowledged;
    const create = 'mutation ($text: String!) { createNote(text: $text) { id text author } }';
    const { createNote } = (await graphql(create, { text: 'The engine weaves' })) as { createNote: Note };
    expect(createNote).toMatchObject({ text: 'The engine weaves', author: userSub });
    expect(await heard).toEqual(createNote);
    const get = 'query ($id: ID!) { getNote(id: $id) { id text author } }';
    expect(await graphql(get, { id: createNote.id })).toEqual({ getNote: createNote });
  });

  it('finds each request at /requests, with what its steps did to tables', async () => {
    expect((await fetch(`${backend.url}/graphql`, { method: 'POST', body: '{}' })).status).toBe(401);
    const steps = (fieldName: string) =>
      expect.arrayContaining([
        expect.objectContaining({
          step: expect.stringContaining('@NoteTable') as string,
          tableOperations: [
            expect.objectContaining({ operation: fieldName, table: backend.model.tables[0]?.tableName }),
          ],
        }),
      ]) as unknown;
    const user = 'AMAZON_COGNITO_USER_POOLS';
    // Before them came those of the guest and of the API key.
    expect((await logged()).slice(-4)).toMatchObject([
      { operation: 'subscription', status: null, identity: user, errors: [] },
      {
        operation: 'mutation',
        status: 200,
        identity: user,
        capacityUnits: { write: 2 },
        steps: steps('PutItem'),
      },
      { operation: 'query', status: 200, identity: user, steps: steps('GetItem') },
      { operation: null, status: 401, identity: null, errors: ['UnauthorizedException'] },
    ]);
    expect(JSON.stringify(await logged())).not.toContain('The engine weaves');
    expect(await (await fetch(`${backend.url}/requests`)).text()).toContain('<title>Requests</title>');
  });

  it('is told of mails, requests and table operations, and of no warning', () => {
    const kinds = new Set(events.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['mail', 'request', 'table-operation']));
    expect(events.filter(({ kind }) => kind === 'warning')).toEqual([]);
  });
});

describe('a second start', () => {
  it('on the same data is refused in words', async () => {
    await expect(start()).rejects.toMatchObject({
      code: 'DATA_IN_USE',
      message: expect.stringContaining(dataDirectory) as string,
    });
  });

  it('on the same port is refused in words', async () => {
    await expect(start(undefined, backend.port)).rejects.toMatchObject({ code: 'PORT_IN_USE' });
  });

  it('after the first has ended finds users, sessions and notes', async () => {
    const [table] = backend.model.tables;
    await backend.close();
    backend = await start();
    configureClient(backend);
    const { tokens } = await fetchAuthSession({ forceRefresh: true });
    expect(tokens).toBeDefined();
    const { Items } = await backend.dynamoDb.execute('Scan', { TableName: table?.tableName });
    expect(Items).toEqual([expect.objectContaining({ text: { S: 'The engine weaves' } })]);
    const cognito = new CognitoIdentityProviderClient(backend.admin);
    const { Users } = await cognito.send(
      new ListUsersCommand({ UserPoolId: backend.model.userPool.userPoolId }),
    );
    expect(Users).toHaveLength(1);
    cognito.destroy();
  });
});

describe('a guest', () => {
  it('and whoever has the API key read what is open to them and nothing else', async () => {
    await signOut();
    const ask = async (authMode: 'identityPool' | 'apiKey', query: string) =>
      (await generateClient({ authMode }).graphql({ query })) as GraphQLResult;
    for (const authMode of ['identityPool', 'apiKey'] as const) {
      expect((await ask(authMode, '{ motto }')).data).toEqual({ motto: 'Write it down' });
      await expect(ask(authMode, '{ getNote(id: "x") { id } }')).rejects.toBeDefined();
    }
  });
});

describe('a backend', () => {
  it('keeps its data for its owner only', () => {
    expect(statSync(dataDirectory).mode & 0o777).toBe(0o700);
  });

  it('lets go of everything it opened when it cannot start', async () => {
    const broken = writeAssembly({
      ...noteApp,
      files: { ...noteApp.files, 'create-note.js': 'export const request = 1;' },
    });
    const attempt = () => startLocalBackend({ assemblyDirectory: broken, dataDirectory: freshData, port: 0 });
    const freshData = mkdtempSync(path.join(tmpdir(), 'local-backend-test-'));
    await expect(attempt()).rejects.toThrow('putNote');
    await expect(attempt()).rejects.toThrow('putNote');
  });
});

function configureClient({ outputs }: LocalBackend): void {
  const config = parseAmplifyConfig(
    JSON.parse(JSON.stringify(outputs)) as Parameters<typeof parseAmplifyConfig>[0],
  );
  const { user_pool_id: userPoolId, user_pool_client_id: userPoolClientId } = outputs.auth;
  const { userPoolEndpoint, identityPoolEndpoint } = outputs.custom.localBackend;
  const { identityPoolId = '', allowGuestAccess = false } = config.Auth?.Cognito ?? {};
  const cognito = {
    userPoolId,
    userPoolClientId,
    userPoolEndpoint,
    identityPoolId,
    identityPoolEndpoint,
    allowGuestAccess,
  };
  Amplify.configure({ ...config, Auth: { Cognito: cognito } });
  cognitoUserPoolsTokenProvider.setKeyValueStorage(storage);
}

const values = new Map<string, string>();
const storage: Parameters<typeof cognitoUserPoolsTokenProvider.setKeyValueStorage>[0] = {
  getItem: (key) => Promise.resolve(values.get(key) ?? null),
  setItem: (key, value) => Promise.resolve(void values.set(key, value)),
  removeItem: (key) => Promise.resolve(void values.delete(key)),
  clear: () => {
    values.clear();
    return Promise.resolve();
  },
};

/** Node 20 has no WebSocket, and aws-amplify turns every http address into wss, which is not spoken here. */
function routeLoopbackSockets(): void {
  class LoopbackWebSocket extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address.replace(/^wss:/, 'ws:'), protocols);
    }
  }
  Object.assign(globalThis, { WebSocket: LoopbackWebSocket });
}

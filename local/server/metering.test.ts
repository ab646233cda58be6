import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSocket } from '../appsync/blog-fixture';
import { writeAssembly } from '../cloud-assembly/assembly-fixture';
import { noteApp } from '../cloud-assembly/note-app-fixture';
import { createBill, formatDollars, usEast1Prices, type MeterReport, type Usage } from '../meter';
import type { LocalBackend } from './local-backend';
import { startLocalBackend } from './start-local-backend';

let backend: LocalBackend;
let token: string;

beforeAll(async () => {
  backend = await startLocalBackend({
    assemblyDirectory: writeAssembly(noteApp),
    dataDirectory: null,
    port: 0,
    meterBy: 'text',
  });
  token = await signIn(backend);
});
afterAll(() => backend.close());

const createNote = (text: string) =>
  fetch(`${backend.url}/graphql`, {
    method: 'POST',
    headers: { authorization: token },
    body: JSON.stringify({
      query: 'mutation ($text: String!) { createNote(text: $text) { id text } }',
      variables: { text },
    }),
  });

/** Bytes depend on ids and headers; all else is exact. */
const withoutBytes = ({ 'byte out': _bytes, ...rest }: Usage) => rest;

describe('the meter of a backend', () => {
  it('counts a mutation and its deliveries exactly, for the value that it was for', async () => {
    const subscribers = [];
    for (let count = 0; count < 3; count += 1) {
      const socket = await openSocket(`${backend.url}/graphql`, token);
      socket.send({ type: 'connection_init' });
      await socket.next();
      socket.start('notes', token, 'subscription { onCreateNote { text } }');
      expect(await socket.next()).toMatchObject({ type: 'start_ack' });
      subscribers.push(socket);
    }
    const mark = backend.meter.read();
    for (const text of ['first', 'second']) {
      expect((await createNote(text)).status).toBe(200);
      for (const socket of subscribers) expect(await socket.next()).toMatchObject({ type: 'data' });
    }
    const { usage, labels } = backend.meter.read(mark);
    expect(withoutBytes(usage)).toEqual({
      query: 0,
      mutation: 2,
      'real-time update': 6,
      connection: 0,
      'connection-minute': 0,
      'read unit': 0,
      // The table and its index.
      'write unit': 4,
      'function call': 0,
      'x86 megabyte-millisecond': 0,
      'arm megabyte-millisecond': 0,
    });
    expect(
      [...labels].map(([label, { mutation, ...of }]) => [label, mutation, of['real-time update']]),
    ).toEqual([
      ['first', 1, 3],
      ['second', 1, 3],
    ]);
    const bill = createBill({ ...usage, 'byte out': 0 }, usEast1Prices);
    expect(formatDollars(bill.picodollars)).toBe('$0.0000225');
    for (const { socket } of subscribers) socket.close();
  });

  it('shows the same at /meter.json, beside a page', async () => {
    const report = (await (await fetch(`${backend.url}/meter.json`)).json()) as MeterReport;
    expect(withoutBytes(report.usage)).toEqual(withoutBytes(backend.meter.read().usage));
    expect(report.labels.map(({ label }) => label).sort()).toEqual(['first', 'second']);
    const page = await fetch(`${backend.url}/meter`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('<title>Meter</title>');
  });

  it('can only be read', async () => {
    expect((await fetch(`${backend.url}/meter`, { method: 'POST' })).status).toBe(405);
  });
});

async function signIn({ admin, model }: LocalBackend): Promise<string> {
  const cognito = new CognitoIdentityProviderClient(admin);
  const { userPoolId: UserPoolId, clientId: ClientId } = model.userPool;
  const Username = 'ada@example.com';
  const Password = 'Analytical-1843';
  await cognito.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username,
      UserAttributes: [{ Name: 'email', Value: Username }],
    }),
  );
  await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
  await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: 'Writer' }));
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: Username, PASSWORD: Password },
    }),
  );
  cognito.destroy();
  return AuthenticationResult?.AccessToken ?? '';
}

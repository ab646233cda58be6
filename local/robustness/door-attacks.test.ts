import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNoteBackend, type NoteBackend } from './note-backend';

let notes: NoteBackend;
beforeAll(async () => {
  notes = await openNoteBackend();
});
afterAll(() => notes.close());

const paths = ['/graphql', '/cognito/', '/aws/', '/outbox', '/outbox.json', '/healthz', '/'];

function statusOf(path: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = notes.backend;
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).on('upgrade', () => resolve(101));
    sent.end();
  });
}

const connects = (host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port: notes.backend.port, timeout: 1000 });
    const settle = (answer: boolean) => () => {
      resolve(answer);
      socket.destroy();
    };
    socket.on('connect', settle(true)).on('error', settle(false)).on('timeout', settle(false));
  });

describe('the door of the backend', () => {
  it('opens on the loopback address and on no other of this machine', async () => {
    expect(await connects('127.0.0.1')).toBe(true);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal }) => !internal)
      .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address));
    for (const address of [...others, '127.0.0.2', '::1'])
      expect([address, await connects(address)]).toEqual([address, false]);
  });

  it.each(['evil.example', '127.0.0.1.nip.io', 'localhost.evil.example', '127.0.0.1@evil.example'])(
    'is shut to a page whose name was pointed at this machine: Host %j',
    async (host) => {
      for (const path of paths) expect([path, await statusOf(path, { host })]).toEqual([path, 403]);
      const upgrade = { host, connection: 'Upgrade', upgrade: 'websocket' };
      expect(await statusOf('/graphql/realtime', upgrade)).toBe(403);
    },
  );

  it.each([
    'https://evil.example',
    'http://localhost.evil.example',
    'http://127.0.0.1:1@evil.example',
    'null',
    'file://',
  ])('is shut to pages of other origins: Origin %j', async (origin) => {
    for (const path of paths) expect([path, await statusOf(path, { origin })]).toEqual([path, 403]);
    const upgrade = { origin, connection: 'Upgrade', upgrade: 'websocket' };
    expect(await statusOf('/graphql/realtime', upgrade)).toBe(403);
  });

  it('takes no more than AWS does', async () => {
    const huge = 'x'.repeat(2 * 1024 * 1024);
    expect(await notes.callPool('SignUp', { ClientId: huge })).toMatchObject({ status: 413 });
    const { AccessToken } = await notes.join('ada@example.com');
    expect(await notes.graphql(AccessToken, `# ${huge}`)).toMatchObject({ status: 413 });
    expect(await notes.graphql(AccessToken, '{ __typename }')).toMatchObject({ status: 200 });
  });
});

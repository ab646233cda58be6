import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMeter } from '../meter';
import { createRequestLog } from '../request-log';
import { createOutbox } from './outbox';
import { createRoutes } from './routes';

/** A server that has not started its parts yet: whatever needs them answers 503. */
const routes = createRoutes({
  parts: () => null,
  site: () => null,
  outbox: createOutbox(() => undefined),
  meter: createMeter({ now: () => 0 }),
  requestLog: createRequestLog(),
});
const server = createServer((request, response) => void routes.handle(request, response));
server.on('upgrade', (request, socket, head) => routes.upgrade(request, socket, head));
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

const statusOf = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  new Promise<number | undefined>((resolve, reject) => {
    const answer = (response: IncomingMessage): void => {
      response.resume();
      resolve(response.statusCode);
    };
    httpRequest({ host: '127.0.0.1', port, path, headers }, answer)
      .on('error', reject)
      .on('upgrade', answer)
      .end();
  });

const upgrade = { connection: 'Upgrade', upgrade: 'websocket' };

describe('a request', () => {
  it.each([
    { host: 'evil.example' },
    { host: '127.0.0.1.evil.example' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ])('from elsewhere is refused: %o', async (headers: Record<string, string>) => {
    for (const path of [
      '/graphql',
      '/cognito/',
      '/outbox',
      '/outbox.json',
      '/meter',
      '/meter.json',
      '/requests',
      '/requests.json',
      '/healthz',
      '/',
    ])
      expect(await statusOf(path, headers)).toBe(403);
    expect(await statusOf('/graphql/realtime', { ...upgrade, ...headers })).toBe(403);
  });

  it('from this machine is let in, and told to wait while the backend starts', async () => {
    for (const headers of [{}, { host: 'localhost:9' }, { origin: 'http://localhost:9' }])
      for (const path of ['/graphql', '/cognito/', '/healthz'])
        expect(await statusOf(path, headers)).toBe(503);
  });
});

describe('an upgrade', () => {
  it('is for the real-time endpoint only', async () => {
    expect(await statusOf('/other', upgrade)).toBe(404);
    expect(await statusOf('/graphql/realtime', upgrade)).toBe(503);
  });
});

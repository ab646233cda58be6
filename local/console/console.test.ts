import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { BundledFile } from './bundle-console';
import { createConsole } from './console';

const config = {
  apiName: 'Notes',
  region: 'us-east-1',
  userPoolId: 'us-east-1_Notes',
  userPoolClientId: 'client',
  identityPool: null,
  apiKey: null,
};
const built: ReadonlyMap<string, BundledFile> = new Map([
  ['console.js', { type: 'text/javascript', contents: Buffer.from('void 0') }],
]);

describe('the console', () => {
  let close: () => unknown = () => undefined;
  afterEach(() => close());

  async function open(bundle: () => Promise<ReadonlyMap<string, BundledFile>>) {
    const handle = createConsole({ config, bundle });
    const server = createServer((request, response) => void handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    close = () => server.close();
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return (path: string, options?: RequestInit) => fetch(`${origin}${path}`, options);
  }

  it('runs no script but its own, and lets no other page frame it', async () => {
    const ask = await open(() => Promise.resolve(built));
    const response = await ask('/console');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(await response.text()).toContain('src="/console/console.js"');
  });

  it('holds nothing that another page of this machine could read', async () => {
    const ask = await open(() => Promise.resolve(built));
    const response = await ask('/console/config.json', { headers: { origin: 'http://localhost:9' } });
    expect(await response.json()).toEqual(config);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('is built on the first request, once, however many ask', async () => {
    let builds = 0;
    const ask = await open(() => {
      builds += 1;
      return Promise.resolve(built);
    });
    expect(builds).toBe(0);
    const answers = await Promise.all(
      ['/console', '/console/console.js', '/console'].map((path) => ask(path)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(builds).toBe(1);
  });

  it('says why it cannot be built, and tries again', async () => {
    let builds = 0;
    const ask = await open(() => {
      builds += 1;
      return builds === 1 ? Promise.reject(new Error('Could not resolve "x"')) : Promise.resolve(built);
    });
    const failed = await ask('/console');
    expect(failed.status).toBe(500);
    expect(await failed.text()).toBe(
      'unable to build the console; is everything installed? Could not resolve "x"\n',
    );
    expect((await ask('/console')).status).toBe(200);
  });

  it.each([
    ['/console/other.js', 'GET', 404],
    ['/console/../main.ts', 'GET', 404],
    ['/console', 'POST', 405],
  ])('answers %s by %s with %i', async (path, method, status) => {
    const ask = await open(() => Promise.resolve(built));
    expect((await ask(path, { method })).status).toBe(status);
  });
});

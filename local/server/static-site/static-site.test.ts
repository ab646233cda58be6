import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticSite } from './static-site';

const parent = mkdtempSync(path.join(tmpdir(), 'static-site-'));
const root = path.join(parent, 'out');
const longText = 'export const notes = [];\n'.repeat(200);
const inlineScript = 'self.note=1';

mkdirSync(path.join(root, '_next/static'), { recursive: true });
mkdirSync(path.join(root, 'guide'));
const files = {
  'index.html': `<!doctype html><title>home</title><script>${inlineScript}</script>`,
  'room.html': '<!doctype html><title>room</title>',
  'guide/index.html': '<!doctype html><title>guide</title>',
  '404.html': '<!doctype html><title>lost</title>',
  '_next/static/app-1a2b.js': longText,
  '.env': 'SECRET=1',
};
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
writeFileSync(path.join(parent, 'secret.txt'), 'secret');
symlinkSync(path.join(parent, 'secret.txt'), path.join(root, 'link.txt'));

const site = createStaticSite({ directory: root, port: 3000 });
const unbuilt = createStaticSite({ directory: path.join(parent, 'unbuilt'), port: 3000 });
const server = createServer((request, response) => {
  void (request.headers['x-site'] === 'unbuilt' ? unbuilt : site)(request, response);
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends the path as it is; `fetch` would tidy it up. */
const get = (url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path: url, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject).end();
  });

describe('a static site', () => {
  it.each([
    ['/', 'home'],
    ['/room', 'room'],
    ['/room?id=7', 'room'],
    ['/room.html', 'room'],
    ['/guide', 'guide'],
    ['/guide/', 'guide'],
  ])('serves %s as a host of static exports does', async (url, title) => {
    const { status, headers, body } = await get(url);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.toString()).toContain(`<title>${title}</title>`);
  });

  it('answers what is not there with the page of the site, and 404', async () => {
    const { status, headers, body } = await get('/nowhere');
    expect(status).toBe(404);
    expect(headers['cache-control']).toBe('no-cache');
    expect(body.toString()).toContain('lost');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/guide/../../secret.txt',
    '/..\\secret.txt',
    '/link.txt',
    '/.env',
    '/%00',
    '/%zz',
    '//etc/passwd',
  ])('gives nothing away for %s', async (url) => {
    const { status, body } = await get(url);
    expect(status).toBe(404);
    expect(body.toString()).not.toMatch(/secret|SECRET/);
  });

  it('keeps hashed files for ever and has everything else revalidated', async () => {
    const hashed = await get('/_next/static/app-1a2b.js');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await get('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await get('/', { 'if-none-match': page.headers.etag ?? '' });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  it('answers HEAD as GET without the body, and nothing else', async () => {
    const head = await get('/', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.headers['content-length']).toBe(String(files['index.html'].length));
    expect(head.body).toHaveLength(0);
    const post = await get('/', {}, 'POST');
    expect(post.status).toBe(405);
    expect(post.headers.allow).toBe('GET, HEAD');
  });

  it('compresses as the browser can read it', async () => {
    const url = '/_next/static/app-1a2b.js';
    const br = await get(url, { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).toString()).toBe(longText);
    const gz = await get(url, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gunzipSync(gz.body).toString()).toBe(longText);
    const plain = await get(url);
    expect(plain.body.toString()).toBe(longText);
  });

  it('answers 404 until it is built', async () => {
    expect((await get('/', { 'x-site': 'unbuilt' })).status).toBe(404);
    mkdirSync(path.join(parent, 'unbuilt'));
    writeFileSync(path.join(parent, 'unbuilt/index.html'), 'built');
    expect((await get('/', { 'x-site': 'unbuilt' })).body.toString()).toBe('built');
  });

  it('sees a file that was built again', async () => {
    const file = path.join(root, 'news.html');
    writeFileSync(file, 'one');
    expect((await get('/news')).body.toString()).toBe('one');
    writeFileSync(file, 'two two');
    expect((await get('/news')).body.toString()).toBe('two two');
  });

  it('allows the inline scripts of the page by hash, and no others', async () => {
    const { headers } = await get('/');
    const policy = headers['content-security-policy'];
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]+='/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(policy).toContain('ws://localhost:3000');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

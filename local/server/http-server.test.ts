import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpServer } from './http-server';
import { listen } from './listen';
import type { Routes } from './routes';

const warnings: string[] = [];
/** Reads the whole body before it answers, as the APIs do. */
const routes: Routes = {
  async handle(request, response) {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    if (body === 'throw') throw new Error('broken route');
    response.end('read');
  },
  upgrade: (_request, socket) => socket.destroy(),
};
const server = createHttpServer(routes, (message) => warnings.push(message), {
  headers: 20,
  wholeRequest: 40,
});
afterEach(() => server.close());

/** Sends bytes, never ends its half, and waits for the server to close. */
async function replyTo(bytes: string): Promise<string> {
  const port = server.listening ? portOf() : await listen(server, '127.0.0.1', 0);
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.write(bytes);
  await once(socket, 'end');
  socket.destroy();
  return Buffer.concat(chunks).toString();
}

function portOf(): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('unable to tell the port');
  return address.port;
}

describe('the server', () => {
  it.each([
    ['half of its headers', 'POST / HTTP/1.1\r\nHost: localhost\r\n'],
    ['half of its body', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf'],
    [
      'an unfinished chunk',
      'POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf',
    ],
  ])('lets go of a client that stops after %s', async (_what, bytes) => {
    expect(await replyTo(bytes)).toMatch(/^HTTP\/1\.1 408 /);
    expect(warnings).toEqual([]);
  });

  it('answers 500 when a route throws, says so in the log and serves on', async () => {
    const post = (body: string) =>
      `POST /a?secret=b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    expect(await replyTo(post('throw'))).toMatch(/^HTTP\/1\.1 500 /);
    expect(warnings).toEqual(['unable to answer POST /a; Error: broken route']);
    expect(await replyTo(post('fine'))).toMatch(/^HTTP\/1\.1 200 /);
  });
});

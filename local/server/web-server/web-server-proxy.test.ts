import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createWebServerProxy } from './web-server-proxy';

let app: Server;
let front: Server;

beforeEach(async () => {
  app = createServer((request, response) => {
    response.setHeader('x-host', request.headers.host ?? '');
    request.pipe(response.writeHead(request.url === '/missing' ? 404 : 200));
  });
  const sockets = new WebSocketServer({ server: app, path: '/hot' });
  sockets.on('connection', (socket) =>
    socket.on('message', (data: Buffer) => socket.send(`got ${data.toString()}`)),
  );
  const proxy = createWebServerProxy(await listen(app));
  front = createServer((request, response) => void proxy.handle(request, response));
  front.on('upgrade', (request, socket, head) => proxy.upgrade(request, socket, head));
  await listen(front);
});
afterEach(() => {
  for (const server of [app, front]) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return addressOf(server);
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

it('passes requests and answers on, under the origin that the browser knows', async () => {
  const answer = await fetch(`${addressOf(front)}/page`, { method: 'POST', body: 'hello' });
  expect(await answer.text()).toBe('hello');
  expect(answer.headers.get('x-host')).toBe(new URL(addressOf(front)).host);
  expect((await fetch(`${addressOf(front)}/missing`)).status).toBe(404);
});

it('passes sockets on, in both directions', async () => {
  const socket = new WebSocket(`${addressOf(front).replace('http', 'ws')}/hot`);
  await once(socket, 'open');
  socket.send('hi');
  const [data] = (await once(socket, 'message')) as [Buffer];
  expect(data.toString()).toBe('got hi');
  socket.terminate();
});

it('asks the browser to come again while the web server is not there', async () => {
  app.closeAllConnections();
  await new Promise((resolve) => app.close(resolve));
  const answer = await fetch(`${addressOf(front)}/`);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('refresh')).toBe('1');
  const socket = new WebSocket(`${addressOf(front).replace('http', 'ws')}/hot`);
  const [error] = (await once(socket, 'error')) as [Error];
  expect(error).toBeInstanceOf(Error);
});

import { request as send, type IncomingMessage, type RequestOptions, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { respondText } from '../respond';

/** Passes on what is for the web app, so that app and backend have one origin. */
export interface WebServerProxy {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** @param origin of a web server on this machine, e.g. a development server: `http://127.0.0.1:4000` */
export function createWebServerProxy(origin: string): WebServerProxy {
  const { hostname, port } = new URL(origin);
  // The Host header stays the one that the browser sent: the web server sees the origin that the page has.
  const forward = ({ method, url, headers }: IncomingMessage): RequestOptions => ({
    hostname,
    port,
    method,
    path: url,
    headers,
  });
  return {
    handle: (request, response) => pass(request, response, forward(request)),
    upgrade: (request, socket, head) => passUpgrade(forward(request), socket, head),
  };
}

function pass(request: IncomingMessage, response: ServerResponse, options: RequestOptions): Promise<void> {
  return new Promise((resolve) => {
    response.on('close', resolve);
    const upstream = send(options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    upstream.on('error', () => {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      // A browser asks again by itself.
      response.setHeader('refresh', '1');
      respondText(response, 503, 'unable to show the web app yet; its server is starting');
    });
    response.on('close', () => upstream.destroy());
    request.pipe(upstream);
  });
}

/** E.g. the socket by which a development server tells a page to load anew. */
function passUpgrade(options: RequestOptions, socket: Duplex, head: Buffer): void {
  const upstream = send(options);
  socket.on('error', () => upstream.destroy());
  upstream.on('error', () => socket.destroy());
  upstream.on('response', () => socket.destroy());
  upstream.on('upgrade', (answer, other, otherHead) => {
    const headers: string[] = [];
    for (let index = 0; index < answer.rawHeaders.length; index += 2)
      headers.push(`${answer.rawHeaders[index] ?? ''}: ${answer.rawHeaders[index + 1] ?? ''}\r\n`);
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${headers.join('')}\r\n`);
    socket.write(otherHead);
    other.write(head);
    for (const [from, to] of [
      [socket, other],
      [other, socket],
    ] as const) {
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  upstream.end();
}

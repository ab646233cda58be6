import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { isLoopbackHost, isLoopbackOrigin } from '../loopback';
import { describeReading, usEast1Prices, type Meter } from '../meter';
import type { RequestLog } from '../request-log';
import type { LivePage } from './live-page';
import { meterPage } from './meter-page';
import { meterResponse } from './metering';
import type { MailOutbox } from './outbox';
import { outboxPage } from './outbox-page';
import type { Parts } from './parts';
import { readRequests, requestsPage } from './requests-page';
import { baseHeaders, respondJson, respondText } from './respond';
import type { StaticSite } from './static-site';
import type { WebServerProxy } from './web-server';

export interface RouteOptions {
  /** Null until the backend has started. */
  readonly parts: () => Parts | null;
  readonly outbox: MailOutbox;
  readonly meter: Meter;
  readonly requestLog: RequestLog;
  readonly site: () => StaticSite | null;
  /** For what is not of the backend, in place of a site. */
  readonly webServer?: WebServerProxy | undefined;
}

export interface Routes {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** Everything on one origin: the API, its real-time endpoint, the user pool, pages of its own, the web app. */
export function createRoutes(options: RouteOptions): Routes {
  return {
    async handle(request, response) {
      const refusal = refuse(request);
      if (refusal !== null) {
        respondText(response, 403, refusal);
        return;
      }
      await route(options, request, response);
    },
    upgrade(request, socket, head) {
      const parts = options.parts();
      if (refuse(request) !== null) endUpgrade(socket, 403);
      else if (pathOf(request) !== '/graphql/realtime') {
        if (options.webServer) options.webServer.upgrade(request, socket, head);
        else endUpgrade(socket, 404);
      } else if (parts === null) endUpgrade(socket, 503);
      else parts.realtime.handleUpgrade(request, socket, head);
    },
  };
}

async function route(
  options: RouteOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request);
  const parts = options.parts();
  if (path === '/healthz') {
    respondJson(response, parts === null ? 503 : 200, { status: parts === null ? 'starting' : 'ok' });
    return;
  }
  if (parts === null) {
    response.setHeader('retry-after', '1');
    respondText(response, 503, 'unable to answer yet; the local backend is starting');
    return;
  }
  const site = options.site();
  if (path === '/graphql') {
    meterResponse(options.meter, response);
    await parts.graphql(request, response);
  } else if (path === '/graphql/realtime') requireUpgrade(response);
  else if (isUnder(path, '/cognito')) await parts.userPool.handle(request, response);
  else if (isUnder(path, '/cognito-identity') && parts.identityPool !== null)
    await parts.identityPool(request, response);
  else if (isUnder(path, '/aws')) await parts.awsServices(request, response);
  else if (path === '/outbox' || path === '/outbox.json')
    showPage(outboxPage, () => ({ mails: options.outbox.mails() }), request, response);
  else if (path === '/meter' || path === '/meter.json')
    showPage(meterPage, () => describeReading(options.meter.read(), usEast1Prices), request, response);
  else if (path === '/requests' || path === '/requests.json')
    showPage(requestsPage, () => readRequests(options.requestLog, request), request, response);
  else if (isUnder(path, '/console')) await parts.console(request, response);
  else if (options.webServer) await options.webServer.handle(request, response);
  else if (site !== null) await site(request, response);
  else
    respondText(
      response,
      404,
      'unable to serve this; no web app is served here. The outbox is at /outbox, the meter at /meter, the request log at /requests, the console at /console',
    );
}

const isUnder = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`);

/** @returns why the request is not from this machine, or null */
function refuse(request: IncomingMessage): string | null {
  const { host, origin } = request.headers;
  if (!isLoopbackHost(host)) return 'unable to answer; the Host header does not name this machine';
  if (origin !== undefined && !isLoopbackOrigin(origin))
    return 'unable to answer; only pages of this machine may call';
  return null;
}

const pathOf = (request: IncomingMessage): string => request.url?.split(/[?#]/, 1)[0] ?? '/';

function endUpgrade(socket: Duplex, status: number): void {
  socket.on('error', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

function requireUpgrade(response: ServerResponse): void {
  response.setHeader('upgrade', 'websocket');
  respondText(response, 426, 'unable to answer; this address speaks WebSocket');
}

/** A page and its data. Pages of other origins cannot read them: no cross-origin header is sent, and the host was checked. */
function showPage(
  page: LivePage,
  data: () => unknown,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    respondText(response, 405, 'unable to do this; this page can only be read');
    return;
  }
  if (pathOf(request).endsWith('.json')) {
    respondJson(response, 200, data());
    return;
  }
  response.writeHead(200, {
    ...baseHeaders,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': page.policy,
  });
  response.end(page.html);
}

import { createServer, type Server } from 'node:http';
import { respondText } from './respond';
import type { Routes } from './routes';

/** Milliseconds that a client may take; then it is answered 408 and its connection is closed. */
export interface RequestLimits {
  readonly headers: number;
  readonly wholeRequest: number;
}

/** Far more than this machine's own clients need, and an end to connections that are left half-way. */
const usualLimits: RequestLimits = { headers: 10_000, wholeRequest: 30_000 };

/** Joins the routes to a server; what a route throws becomes a 500 and a warning, never the end of the process. */
export function createHttpServer(
  routes: Routes,
  onWarning: (message: string) => void,
  limits = usualLimits,
): Server {
  const times = {
    headersTimeout: limits.headers,
    requestTimeout: limits.wholeRequest,
    connectionsCheckingInterval: limits.headers / 2,
  };
  const server = createServer(times, (request, response) => {
    routes.handle(request, response).catch((error: unknown) => {
      // A client that hung up half-way is no failure, and nobody is left to be told.
      if (request.errored === error) return;
      onWarning(
        `unable to answer ${request.method ?? ''} ${request.url?.split('?', 1)[0] ?? ''}; ${String(error)}`,
      );
      if (response.headersSent) response.destroy();
      else respondText(response, 500, 'unable to answer; an unexpected failure was written to the log');
    });
  });
  server.on('upgrade', (request, socket, head) => routes.upgrade(request, socket, head));
  return server;
}

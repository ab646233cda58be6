import type { IncomingMessage, ServerResponse } from 'node:http';
import { bundleConsole, type BundledFile } from './bundle-console';
import type { ConsoleConfig } from './console-config';
import { consolePage, consolePolicy } from './console-page';

export interface ConsoleOptions {
  readonly config: ConsoleConfig;
  /** By default the console as it is built on its first request. */
  readonly bundle?: () => Promise<ReadonlyMap<string, BundledFile>>;
}

/** Answers `/console` and what lies under it; never rejects. */
export type ConsoleHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/**
 * A GraphQL console on the API's own origin. It has no rights of its own: users sign in to it as to any page.
 * It is built on the first request, so that neither start nor the web app carries it.
 */
export function createConsole({ config, bundle = bundleConsole }: ConsoleOptions): ConsoleHandler {
  let building: ReturnType<typeof bundle> | null = null;
  const files = (): ReturnType<typeof bundle> => {
    building ??= bundle().catch((error: unknown) => {
      building = null;
      throw error;
    });
    return building;
  };
  return async (request, response) => {
    const send = (status: number, type: string, body: string | Uint8Array, more: object = {}): void => {
      response.writeHead(status, { ...headers, 'content-type': type, ...more });
      response.end(body);
    };
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(405, 'text/plain', 'unable to do this; the console can only be read\n', { allow: 'GET, HEAD' });
      return;
    }
    try {
      const built = await files();
      const file = built.get(path.slice('/console/'.length));
      if (path === '/console' || path === '/console/')
        send(200, 'text/html; charset=utf-8', consolePage, { 'content-security-policy': consolePolicy });
      else if (path === '/console/config.json')
        send(200, 'application/json; charset=utf-8', JSON.stringify(config));
      else if (file) send(200, file.type, file.contents);
      else send(404, 'text/plain', 'unable to find this; it is no part of the console\n');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      send(500, 'text/plain', `unable to build the console; is everything installed? ${reason}\n`);
    }
  };
}

import type { ServerResponse } from 'node:http';

/** For everything that this server writes itself; the APIs have headers of their own. */
export const baseHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

export function respondText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...baseHeaders, 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

export function respondJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { ...baseHeaders, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

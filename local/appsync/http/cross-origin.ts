import type { IncomingMessage, ServerResponse } from 'node:http';

/** What AppSync exposes to pages, as its answers show. */
const exposedHeaders =
  'x-amzn-RequestId,x-amzn-ErrorType,x-amz-user-agent,x-amzn-ErrorMessage,Date,x-amz-schema-version';

/** Lets a page call and read the answer. AppSync allows every origin (`*`); here only those checked before. */
export function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers;
  if (origin === undefined) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('vary', 'origin');
  response.setHeader('access-control-expose-headers', exposedHeaders);
  if (request.method !== 'OPTIONS') return;
  const asked = request.headers['access-control-request-headers'];
  response.setHeader('access-control-allow-methods', 'GET,POST,OPTIONS');
  if (asked !== undefined) response.setHeader('access-control-allow-headers', asked);
  response.setHeader('access-control-max-age', '86400');
}

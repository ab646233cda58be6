import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLoopbackOrigin } from '../loopback';

/** What aws-amplify's requests need; a preflight that leaves one out blocks the sign-in. */
const allowedHeaders = [
  'amz-sdk-invocation-id',
  'amz-sdk-request',
  'authorization',
  'cache-control',
  'content-type',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-target',
  'x-amz-user-agent',
];

/**
 * Lets pages of this machine call, and no others. A page elsewhere cannot get by through a name that resolves
 * to this machine either: its Origin is what is checked.
 * @returns false if the request comes from a page that may not call
 */
export function admitOrigin(request: IncomingMessage, response: ServerResponse): boolean {
  const origin = request.headers.origin;
  response.setHeader('Vary', 'Origin');
  if (origin === undefined) return true;
  if (!isLoopbackOrigin(origin)) return false;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Expose-Headers', 'x-amzn-errortype,x-amzn-requestid');
  return true;
}

export function answerPreflight(response: ServerResponse): void {
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'POST, GET, OPTIONS',
    'Access-Control-Allow-Headers': allowedHeaders.join(','),
    'Access-Control-Max-Age': '86400',
  });
  response.end();
}

import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import type { AwsJsonError } from './aws-json-error';

export type ContentType = 'application/x-amz-json-1.0' | 'application/x-amz-json-1.1' | 'application/json';

export function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  contentType: ContentType,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': contentType,
    'Cache-Control': 'no-store',
    'x-amzn-requestid': randomUUID(),
    // DynamoDB's, by which its older clients know a damaged answer.
    ...(contentType === 'application/x-amz-json-1.0' ? { 'x-amz-crc32': String(crc32(text)) } : {}),
    ...headers,
  });
  response.end(text);
}

/** The type in the body and in a header; what is left of a body that is too large is not read. */
export function sendError(
  response: ServerResponse,
  error: AwsJsonError,
  contentType: ContentType,
  typePrefix = '',
): void {
  const { status, type, message, details } = error;
  sendJson(response, status, { __type: `${typePrefix}${type}`, message, ...details }, contentType, {
    'x-amzn-errortype': type,
    ...(status === 413 ? { Connection: 'close' } : {}),
    ...(status === 405 ? { Allow: 'POST, GET, OPTIONS' } : {}),
  });
}

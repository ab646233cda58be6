import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface SignedRequest {
  readonly method: string;
  /** Path and query, exactly as received. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export const sha256Hex = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

/** The text that a signature covers. https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html */
export function makeCanonicalRequest(
  request: SignedRequest,
  signedHeaders: readonly string[],
  service: string,
): string {
  const url = new URL(request.target, 'http://localhost');
  return [
    request.method,
    // S3 takes the path as it is, encoded once.
    service === 's3' ? url.pathname : canonicalPath(url.pathname),
    canonicalQuery(url.searchParams),
    ...signedHeaders.map((name) => `${name}:${headerValue(request.headers, name)}`),
    '',
    signedHeaders.join(';'),
    service === 's3' ? statedHash(request, signedHeaders) : sha256Hex(request.body),
  ].join('\n');
}

/**
 * S3 signs what `x-amz-content-sha256` says, which may be that the body is not signed.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
function statedHash(request: SignedRequest, signedHeaders: readonly string[]): string {
  const stated = headerValue(request.headers, 'x-amz-content-sha256');
  return stated === 'UNSIGNED-PAYLOAD' && signedHeaders.includes('x-amz-content-sha256')
    ? stated
    : sha256Hex(request.body);
}

export function headerValue(headers: IncomingHttpHeaders, name: string): string {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  const text = Array.isArray(value) ? value.join(',') : (value ?? '');
  return text.trim().replace(/\s+/g, ' ');
}

/** Every service but S3 has empty segments dropped and the path, which is encoded already, encoded again. */
function canonicalPath(pathname: string): string {
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const trailing = segments.length > 0 && pathname.endsWith('/') ? '/' : '';
  return `/${segments.map(encode).join('/')}${trailing}`;
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

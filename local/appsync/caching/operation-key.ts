import { canonicalJson } from './canonical-json';

export interface OperationKeyParts {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly identity: object | null;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Headers that differ from request to request, as AppSync lists them. */
const reservedHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'cloudfront-forwarded-proto',
  'cloudfront-is-desktop-viewer',
  'cloudfront-is-mobile-viewer',
  'cloudfront-is-smarttv-viewer',
  'cloudfront-is-tablet-viewer',
  'cloudfront-viewer-asn',
  'cloudfront-viewer-country',
  'content-length',
  'host',
  'priority',
  'sec-ch-ua',
  'sec-ch-ua-mobile',
  'sec-ch-ua-platform',
  'via',
  'x-amz-cf-id',
  'x-amz-date',
  'x-amz-security-token',
  'x-amzn-appsync-is-vpce-request',
  'x-amzn-remote-ip',
  'x-amzn-requestid',
  'x-amzn-trace-id',
  'x-forwarded-for',
]);

/**
 * What makes two operations the same for operation level caching: text, name, variables, caller (but not
 * from where) and every header that is not reserved.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html
 */
export function operationKey(parts: OperationKeyParts): string {
  const identity = Object.entries(parts.identity ?? {}).filter(([name]) => name !== 'sourceIp');
  const headers = Object.entries(parts.headers).filter(([name]) => !reservedHeaders.has(name));
  return canonicalJson({
    query: parts.query,
    operationName: parts.operationName,
    variables: parts.variables ?? {},
    identity: parts.identity === null ? null : Object.fromEntries(identity),
    headers: Object.fromEntries(headers),
  });
}

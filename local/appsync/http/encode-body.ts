import { gzipSync } from 'node:zlib';

interface EncodedBody {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * AppSync compresses answers of 1,000 to 10,000,000 bytes for clients that accept gzip; nothing else is documented.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html
 */
const compressedBytes = { from: 1000, to: 10_000_000 };

/** @param acceptEncoding the request's header */
export function encodeBody(text: string, acceptEncoding: string | undefined): EncodedBody {
  const plain = Buffer.from(text);
  const { from, to } = compressedBytes;
  if (plain.length < from || plain.length > to || !acceptsGzip(acceptEncoding))
    return { bytes: plain, headers: {} };
  return { bytes: gzipSync(plain), headers: { 'content-encoding': 'gzip' } };
}

/** `gzip` among the codings, and not with the weight 0, which means "not this one". */
function acceptsGzip(acceptEncoding = ''): boolean {
  return acceptEncoding.split(',').some((coding) => /^\s*gzip\s*(;(?!\s*q=0(\.0*)?\s*$)|$)/i.test(coding));
}

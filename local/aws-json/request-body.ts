import type { IncomingMessage } from 'node:http';
import { isRecord } from '../is-record';
import { isTooDeep, maximumJsonDepth } from '../json-depth';
import { AwsJsonError } from './aws-json-error';

/**
 * @param limit bytes
 * @throws AwsJsonError `RequestEntityTooLargeException` as soon as the limit is passed
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not destroy the socket, which still has to carry the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (limit: number): AwsJsonError =>
  new AwsJsonError(
    'RequestEntityTooLargeException',
    `unable to read the request; it has more than ${limit} bytes`,
    413,
  );

/** @throws AwsJsonError `SerializationException` unless it is a JSON object */
export function parseBody(body: Buffer): Readonly<Record<string, unknown>> {
  const text = body.toString('utf8');
  if (isTooDeep(text))
    throw new AwsJsonError(
      'SerializationException',
      `unable to read the request; it is nested deeper than ${maximumJsonDepth} levels`,
    );
  const value = parseJson(text);
  if (!isRecord(value))
    throw new AwsJsonError('SerializationException', 'unable to read the request; it is not a JSON object');
  return value;
}

/** Undefined for malformed JSON; the parser's own message would quote what may be a password. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

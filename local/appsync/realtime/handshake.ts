import type { IncomingMessage } from 'node:http';
import type { Attempt } from '../authentication';
import { lowerCaseHeaders, parseRecord } from './frames';

/** Path of the endpoint that signatures of handshakes and of `start` frames name. */
export const GRAPHQL_PATH = '/graphql';

/** The sub-protocol of AppSync's real-time endpoint. */
export const PROTOCOL = 'graphql-ws';

/**
 * The authorisation headers of a handshake: a second sub-protocol `header-<base64url JSON>`, or the
 * older query parameter `header=<base64 JSON>`.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html#header-parameter-format-based-on-appsync-api-authorization-mode
 */
function readHandshakeHeaders(request: IncomingMessage): Readonly<Record<string, string>> {
  const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const carried = protocols.find((name) => name.startsWith('header-'))?.slice('header-'.length);
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams.get('header');
  const encoded = carried ?? query ?? '';
  // Buffer's base64 decoder reads both alphabets.
  return lowerCaseHeaders(parseRecord(Buffer.from(encoded, 'base64').toString('utf8')));
}

/**
 * What a handshake claims. A signature in it is not of the handshake itself but of a made-up
 * `POST …/connect` with the body `{}`, at the address of the GraphQL endpoint.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html#iam-handshake
 */
export function handshakeAttempt(request: IncomingMessage): Pick<Attempt, 'headers' | 'target' | 'body'> {
  return {
    headers: readHandshakeHeaders(request),
    target: `${GRAPHQL_PATH}/connect`,
    body: Buffer.from('{}'),
  };
}

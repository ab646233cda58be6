import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLoopbackOrigin, type Authenticator } from '../authentication';
import type { GraphqlEngine, GraphqlResponse, PublishedEvent } from '../graphql';
import type { Realtime } from '../realtime';
import { parseGraphqlBody } from './graphql-body';
import { readBody } from './request-body';

export interface GraphqlHttpOptions {
  readonly engine: GraphqlEngine;
  readonly authenticator: Authenticator;
  /** Where mutations are published after they were answered. */
  readonly realtime: Pick<Realtime, 'publish'>;
  readonly onWarning?: (message: string) => void;
}

/** Answers one request to `/graphql`; never rejects. */
export type GraphqlHttpHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An answer before it is written. */
interface Answer {
  readonly status: number;
  readonly body: GraphqlResponse | { readonly errors: readonly RequestError[] };
  readonly events?: readonly PublishedEvent[];
}

interface RequestError {
  readonly errorType: string;
  readonly message: string;
}

/** docs.aws.amazon.com/general/latest/gr/appsync.html: request payload of a query or mutation. */
const MAX_BODY_BYTES = 1024 * 1024;

/** `POST /graphql` and its preflight, with AppSync's statuses and error bodies. */
export function createGraphqlHttpHandler(options: GraphqlHttpOptions): GraphqlHttpHandler {
  return async (request, response) => {
    try {
      await handle(options, request, response);
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      options.onWarning?.(`unable to answer a GraphQL request; ${reason}`);
      if (response.headersSent) response.destroy();
      else write(response, refuse(500, 'InternalFailure', 'An internal failure occurred.'));
    }
  };
}

async function handle(
  options: GraphqlHttpOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { origin } = request.headers;
  if (origin !== undefined && !isLoopbackOrigin(origin)) {
    write(response, refuse(403, 'AccessDeniedException', 'Only pages of this machine may call.'));
    return;
  }
  allowOrigin(request, response);
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST, OPTIONS');
    write(response, refuse(405, 'MalformedHttpRequestException', 'Only POST is supported.'));
    return;
  }
  const answer = await answerPost(options, request);
  if (!answer) return;
  write(response, answer);
  const { events = [] } = answer;
  // The caller is answered first: delivery to thousands of sockets must not delay it.
  if (events.length > 0) setImmediate(() => setImmediate(() => options.realtime.publish(events)));
}

/** Null if the client went away. */
async function answerPost(options: GraphqlHttpOptions, request: IncomingMessage): Promise<Answer | null> {
  const raw = await readBody(request, MAX_BODY_BYTES);
  if (raw.kind === 'aborted') return null;
  if (raw.kind === 'too large') {
    return refuse(413, 'RequestEntityTooLargeException', 'A request may be 1 MB at most.');
  }
  const headers = flatHeaders(request);
  const sourceIp = request.socket.remoteAddress ?? '';
  const target = request.url ?? '/';
  const caller = await options.authenticator({ headers, sourceIp, target, body: raw.bytes });
  if (caller.kind === 'refused') return refuse(401, caller.errorType, caller.message);
  const body = parseGraphqlBody(raw.bytes.toString('utf8'));
  if (body.kind === 'malformed') return refuse(400, 'MalformedHttpRequestException', body.message);
  const { query, variables, operationName } = body;
  const { response, events } = await options.engine.execute({
    query,
    variables,
    operationName,
    identity: caller.identity,
    permits: caller.permits,
    headers,
  });
  return refusalOf(response) ?? { status: 200, body: response, events };
}

const statuses: ReadonlyMap<string, number> = new Map([
  ['MalformedHttpRequestException', 400],
  ['UnauthorizedException', 401],
]);

/** What the engine refuses as a whole has a status of its own. */
function refusalOf({ errors = [] }: GraphqlResponse): Answer | null {
  const [first] = errors;
  if (first?.path !== null) return null;
  const status = statuses.get(first.errorType ?? '');
  return status === undefined ? null : refuse(status, first.errorType ?? '', first.message);
}

function refuse(status: number, errorType: string, message: string): Answer {
  return { status, body: { errors: [{ errorType, message }] } };
}

function write(response: ServerResponse, answer: Answer): void {
  const text = JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    'content-type': 'application/json;charset=UTF-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-amzn-requestid': randomUUID(),
    // What is left of a body that was too large is not waited for.
    ...(answer.status === 413 ? { connection: 'close' } : {}),
  });
  response.end(text);
}

function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers;
  if (origin === undefined) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('vary', 'origin');
  response.setHeader('access-control-expose-headers', 'x-amzn-requestid');
  const asked = request.headers['access-control-request-headers'];
  if (request.method !== 'OPTIONS') return;
  response.setHeader('access-control-allow-methods', 'POST,OPTIONS');
  if (asked !== undefined) response.setHeader('access-control-allow-headers', asked);
  response.setHeader('access-control-max-age', '86400');
}

function flatHeaders(request: IncomingMessage): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

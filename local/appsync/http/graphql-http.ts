import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describeError } from '../../describe-error';
import { isLoopbackOrigin } from '../../loopback';
import type { Authenticator } from '../authentication';
import {
  httpStatus,
  type GraphqlEngine,
  type GraphqlResponse,
  type PublishedEvent,
  type RequestRefusal,
} from '../graphql';
import type { Realtime } from '../realtime';
import { allowOrigin } from './cross-origin';
import { encodeBody } from './encode-body';
import { parseGraphqlBody, parseGraphqlSearch } from './graphql-body';
import { readBody } from './request-body';

export interface GraphqlHttpOptions {
  readonly engine: GraphqlEngine;
  readonly authenticator: Authenticator;
  /** Where mutations are published after they were answered. */
  readonly realtime: Pick<Realtime, 'publish'>;
  readonly onWarning?: (message: string) => void;
  /** Told of every request that never reached the engine. */
  readonly onRefusal?: (refusal: RequestRefusal) => void;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Answers one request to `/graphql`; never rejects. */
export type GraphqlHttpHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An answer before it is written. */
interface Answer {
  readonly status: number;
  readonly body: GraphqlResponse | { readonly errors: readonly RequestError[] };
  readonly events?: readonly PublishedEvent[];
  /** True unless the engine answered, which tells of its requests itself. */
  readonly isRefusal?: boolean;
}

interface RequestError {
  readonly errorType: string;
  readonly message: string;
}

/** docs.aws.amazon.com/general/latest/gr/appsync.html: request payload of a query or mutation. */
const MAX_BODY_BYTES = 1024 * 1024;

/** `/graphql` and its preflight, with AppSync's statuses, headers and error bodies. */
export function createGraphqlHttpHandler(options: GraphqlHttpOptions): GraphqlHttpHandler {
  return async (request, response) => {
    const requestId = randomUUID();
    response.setHeader('x-amzn-requestid', requestId);
    const refusing = timeRefusal(options, requestId);
    try {
      if (answerPreflight(request, response)) return;
      const answer = await answerRequest(options, request, requestId);
      if (!answer) return;
      if (answer.isRefusal === true) refusing(answer);
      write(request, response, answer);
      publishLater(options, answer);
    } catch (error) {
      const reason = describeError(error);
      options.onWarning?.(`unable to answer a GraphQL request; ${reason}`);
      const answer = refuse(500, 'InternalFailure', 'An internal failure occurred.');
      refusing(answer);
      if (response.headersSent) response.destroy();
      else write(request, response, answer);
    }
  };
}

/** @returns whether the request was a preflight; a page of another machine gets no leave to call */
function answerPreflight(request: IncomingMessage, response: ServerResponse): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && !isLoopbackOrigin(origin)) return false;
  allowOrigin(request, response);
  if (request.method !== 'OPTIONS') return false;
  response.writeHead(204).end();
  return true;
}

/** Null if the client went away. */
async function answerRequest(
  options: GraphqlHttpOptions,
  request: IncomingMessage,
  requestId: string,
): Promise<Answer | null> {
  const { origin } = request.headers;
  if (origin !== undefined && !isLoopbackOrigin(origin))
    return refuse(403, 'AccessDeniedException', 'Only pages of this machine may call.');
  if (request.method !== 'POST' && request.method !== 'GET')
    return refuse(405, 'MalformedHttpRequestException', 'Only POST and GET are supported.');
  const raw = await readBody(request, MAX_BODY_BYTES);
  if (raw.kind === 'aborted') return null;
  if (raw.kind === 'too large') {
    return refuse(413, 'RequestEntityTooLargeException', 'A request may be 1 MB at most.');
  }
  const headers = flatHeaders(request);
  const sourceIp = request.socket.remoteAddress ?? '';
  const target = request.url ?? '/';
  const { method } = request;
  const caller = await options.authenticator({ method, headers, sourceIp, target, body: raw.bytes });
  if (caller.kind === 'refused') return refuse(401, caller.errorType, caller.message);
  const body =
    method === 'GET' ? parseGraphqlSearch(searchOf(request)) : parseGraphqlBody(raw.bytes.toString('utf8'));
  if (body.kind === 'malformed') return refuse(400, 'MalformedHttpRequestException', body.message);
  const { query, variables, operationName } = body;
  const { response, events } = await options.engine.execute({
    query,
    variables,
    operationName,
    identity: caller.identity,
    permits: caller.permits,
    headers,
    requestId,
  });
  const [first] = response.errors ?? [];
  const status = httpStatus(response.errors ?? []);
  if (first === undefined || status === 200) return { status: 200, body: response, events };
  return { ...refuse(status, first.errorType ?? '', first.message), isRefusal: false };
}

/** The caller is answered first: delivery to thousands of sockets must not delay it. */
function publishLater({ realtime }: GraphqlHttpOptions, { events = [] }: Answer): void {
  if (events.length > 0) setImmediate(() => setImmediate(() => realtime.publish(events)));
}

function timeRefusal(
  { onRefusal, now = Date.now }: GraphqlHttpOptions,
  requestId: string,
): (answer: Answer) => void {
  const startedAt = now();
  const start = performance.now();
  return ({ status, body }) =>
    onRefusal?.({
      requestId,
      startedAt,
      milliseconds: performance.now() - start,
      identity: null,
      status,
      errorTypes: (body.errors ?? []).map(({ errorType }) => errorType ?? null),
    });
}

const searchOf = (request: IncomingMessage): URLSearchParams =>
  new URL(request.url ?? '/', 'http://localhost').searchParams;

function refuse(status: number, errorType: string, message: string): Answer {
  return { status, body: { errors: [{ errorType, message }] }, isRefusal: true };
}

function write(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { bytes, headers } = encodeBody(JSON.stringify(answer.body), request.headers['accept-encoding']);
  response.writeHead(answer.status, {
    ...headers,
    'content-type': 'application/json;charset=UTF-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
    ...(answer.status === 200 ? {} : { 'x-amzn-errortype': answer.body.errors?.[0]?.errorType ?? '' }),
    ...(answer.status === 405 ? { allow: 'GET, POST, OPTIONS' } : {}),
    // What is left of a body that was too large is not waited for.
    ...(answer.status === 413 ? { connection: 'close' } : {}),
  });
  response.end(bytes);
}

function flatHeaders(request: IncomingMessage): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

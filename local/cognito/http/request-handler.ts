import type { IncomingMessage, ServerResponse } from 'node:http';
import { IamError, type Iam } from '../../iam';
import { CognitoError } from '../cognito-error';
import { adminOperations, publicOperations, type Operation } from '../operations';
import type { PoolContext } from '../pool-context';
import { admitOrigin, answerPreflight } from './cross-origin';
import { sendError, sendJson } from './json-response';
import { parseBody, readBody } from './request-body';

export interface RequestHandlerOptions {
  readonly context: PoolContext;
  readonly iam: Iam;
  readonly poolArn: string;
  /** The key set's JSON object. */
  readonly jwks: object;
  /** Told of failures that are the pool's own fault. */
  readonly report: (error: unknown) => void;
}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The user pools API over HTTP, under any path. A client's fault is answered with 400, or 405 and 413 where HTTP has a word. */
export function makeRequestHandler(options: RequestHandlerOptions): RequestHandler {
  return async (request, response) => {
    try {
      await answer(options, request, response);
    } catch (error) {
      // Nobody is left to be told when the client has hung up half-way.
      if (!request.destroyed || request.complete) answerFailure(options, response, error);
    }
  };
}

async function answer(
  options: RequestHandlerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!admitOrigin(request, response)) {
    sendError(response, 403, 'ForbiddenException', 'unable to answer; only pages of this machine may call');
    return;
  }
  switch (request.method ?? '') {
    case 'OPTIONS':
      answerPreflight(response);
      return;
    case 'GET':
      answerKeys(options, request, response);
      return;
    case 'POST':
      sendJson(response, 200, await runOperation(options, request));
      return;
    default:
      sendError(response, 405, 'MethodNotAllowedException', 'unable to answer; use POST', {
        Allow: 'POST, GET, OPTIONS',
      });
  }
}

function answerKeys(
  { context, jwks }: RequestHandlerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (path.endsWith(`/${context.model.userPoolId}/.well-known/jwks.json`))
    sendJson(response, 200, jwks, { 'Content-Type': 'application/json' });
  else sendError(response, 404, 'NotFoundException', 'unable to find that; GET answers the key set alone');
}

const scope = { service: 'cognito-idp', mustBeSigned: ['x-amz-target'] };
const targetPrefix = 'AWSCognitoIdentityProviderService.';

async function runOperation(options: RequestHandlerOptions, request: IncomingMessage): Promise<object> {
  const target = request.headers['x-amz-target'];
  const name =
    typeof target === 'string' && target.startsWith(targetPrefix) ? target.slice(targetPrefix.length) : '';
  const body = await readBody(request);
  return findOperation(options, request, name, body)(parseBody(body), options.context);
}

/** Who calls and whether they may is checked before anything in the body is looked at. */
function findOperation(
  { iam, poolArn }: RequestHandlerOptions,
  request: IncomingMessage,
  name: string,
  body: Buffer,
): Operation {
  const open = publicOperations.get(name);
  if (open !== undefined) return open;
  const guarded = adminOperations.get(name);
  if (guarded === undefined)
    throw new CognitoError(
      'UnknownOperationException',
      `unable to run ${JSON.stringify(name.slice(0, 64))}; the local user pool does not support that operation`,
    );
  const { method = '', url: target = '/', headers } = request;
  const caller = iam.authenticate({ method, target, headers, body }, scope);
  iam.authorize(caller, `cognito-idp:${name}`, poolArn);
  return guarded;
}

function answerFailure({ report }: RequestHandlerOptions, response: ServerResponse, error: unknown): void {
  if (error instanceof CognitoError) {
    const tooLarge = error.type === 'RequestEntityTooLargeException';
    // What is left of a body that is too large is not read, so the connection cannot be used again.
    sendError(
      response,
      tooLarge ? 413 : 400,
      error.type,
      error.message,
      tooLarge ? { Connection: 'close' } : {},
    );
    return;
  }
  if (error instanceof IamError) {
    sendError(response, 400, error.code, error.message);
    return;
  }
  report(error);
  sendError(response, 500, 'InternalErrorException', 'unable to answer; the local user pool failed');
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { IamError, type SignedRequest } from '../iam';
import { AwsJsonError } from './aws-json-error';
import { admitOrigin, answerPreflight } from './cross-origin';
import { sendError, sendJson, type ContentType } from './json-response';
import { parseBody, readBody } from './request-body';

export interface JsonCall {
  /** What follows the prefix in `X-Amz-Target`; empty for another target. */
  readonly operation: string;
  /** @throws AwsJsonError `SerializationException`; so that the caller is checked before the body is looked at */
  readonly input: () => Readonly<Record<string, unknown>>;
  /** What a signature covers. */
  readonly request: SignedRequest;
}

export interface JsonServiceOptions {
  /** E.g. `AWSCognitoIdentityProviderService`. */
  readonly target: string;
  readonly contentType: ContentType;
  /** Before an error's name in `__type`, e.g. `com.amazonaws.dynamodb.v20120810#`. */
  readonly typePrefix?: string;
  /** Bytes. */
  readonly bodyLimit: number;
  readonly run: (call: JsonCall) => Promise<object>;
  /** What GET answers under a path; null for nothing. */
  readonly document?: (path: string) => object | null;
  /** The answer for an error of the service's own; null if it is no refusal but a failure. */
  readonly refusalOf: (error: unknown) => AwsJsonError | null;
  /** Told of failures that are the service's own fault. */
  readonly report: (error: unknown) => void;
}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A service of AWS's JSON protocols over HTTP, under any path. A client's fault is answered with 400, or 405 and 413 where HTTP has a word. */
export function makeJsonService(options: JsonServiceOptions): RequestHandler {
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
  options: JsonServiceOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!admitOrigin(request, response))
    throw new AwsJsonError(
      'ForbiddenException',
      'unable to answer; only pages of this machine may call',
      403,
    );
  switch (request.method ?? '') {
    case 'OPTIONS':
      answerPreflight(response);
      return;
    case 'GET':
      sendJson(response, 200, findDocument(options, request), 'application/json');
      return;
    case 'POST':
      sendJson(response, 200, await runOperation(options, request), options.contentType);
      return;
    default:
      throw new AwsJsonError('MethodNotAllowedException', 'unable to answer; use POST', 405);
  }
}

function findDocument({ document }: JsonServiceOptions, request: IncomingMessage): object {
  const found = document?.(request.url?.split('?')[0] ?? '') ?? null;
  if (found === null) throw new AwsJsonError('NotFoundException', 'unable to find that; use POST', 404);
  return found;
}

async function runOperation(options: JsonServiceOptions, request: IncomingMessage): Promise<object> {
  const { 'x-amz-target': target } = request.headers;
  const prefix = `${options.target}.`;
  const operation =
    typeof target === 'string' && target.startsWith(prefix) ? target.slice(prefix.length) : '';
  const body = await readBody(request, options.bodyLimit);
  const { method = '', url = '/', headers } = request;
  return options.run({
    operation,
    input: () => parseBody(body),
    request: { method, target: url, headers, body },
  });
}

function answerFailure(options: JsonServiceOptions, response: ServerResponse, error: unknown): void {
  const { contentType, typePrefix = '' } = options;
  const refusal = refusalOf(options, error);
  if (refusal !== null) {
    sendError(response, refusal, contentType, typePrefix);
    return;
  }
  options.report(error);
  const failure = new AwsJsonError(
    'InternalErrorException',
    'unable to answer; the local service failed',
    500,
  );
  sendError(response, failure, contentType, typePrefix);
}

function refusalOf(options: JsonServiceOptions, error: unknown): AwsJsonError | null {
  if (error instanceof AwsJsonError) return error;
  if (error instanceof IamError) return new AwsJsonError(error.code, error.message);
  return options.refusalOf(error);
}

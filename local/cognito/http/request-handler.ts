import { AwsJsonError, makeJsonService, type JsonCall, type RequestHandler } from '../../aws-json';
import type { Iam } from '../../iam';
import { CognitoError } from '../cognito-error';
import { adminOperations, publicOperations, type Operation } from '../operations';
import type { PoolContext } from '../pool-context';

export interface RequestHandlerOptions {
  readonly context: PoolContext;
  readonly iam: Iam;
  readonly poolArn: string;
  /** The key set's JSON object. */
  readonly jwks: object;
  /** Told of failures that are the pool's own fault. */
  readonly report: (error: unknown) => void;
}

/** Far more than any request of a client needs; tokens are a few KB. */
export const bodyLimit = 128 * 1024;

/** The user pools API over HTTP, under any path. */
export function makeRequestHandler(options: RequestHandlerOptions): RequestHandler {
  const { context, jwks, report } = options;
  return makeJsonService({
    target: 'AWSCognitoIdentityProviderService',
    contentType: 'application/x-amz-json-1.1',
    bodyLimit,
    run: async (call) => findOperation(options, call)(call.input(), context),
    document: (path) => (path.endsWith(`/${context.model.userPoolId}/.well-known/jwks.json`) ? jwks : null),
    refusalOf: (error) =>
      error instanceof CognitoError ? new AwsJsonError(error.type, error.message) : null,
    report,
  });
}

const scope = { service: 'cognito-idp', mustBeSigned: ['x-amz-target'] };

/** Who calls and whether they may is checked before anything in the body is looked at. */
function findOperation({ iam, poolArn }: RequestHandlerOptions, { operation, request }: JsonCall): Operation {
  const open = publicOperations.get(operation);
  if (open !== undefined) return open;
  const guarded = adminOperations.get(operation);
  if (guarded === undefined)
    throw new CognitoError(
      'UnknownOperationException',
      `unable to run ${JSON.stringify(operation.slice(0, 64))}; the local user pool does not support that operation`,
    );
  iam.authorize(iam.authenticate(request, scope), `cognito-idp:${operation}`, poolArn);
  return guarded;
}

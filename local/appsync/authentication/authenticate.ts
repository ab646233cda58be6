import type { AuthorizationMode, GraphqlApiModel } from '../../backend-model';
import { IamError, type Iam } from '../../iam';
import type { TokenVerifier } from '../../ports';
import { isGoodKey, type ApiKey } from './api-keys';
import { iamIdentity, userPoolIdentity, type CallerIdentity } from './caller-identity';

export type Authentication =
  | {
      readonly kind: 'authenticated';
      readonly identity: CallerIdentity;
      /** Whether the policy of a caller with AWS credentials lets them select a field of `Query`, `Mutation` or `Subscription`. */
      readonly permits?: FieldPermission;
    }
  /** Told to the caller as an entry of `errors`, over HTTP with status 401. */
  | { readonly kind: 'refused'; readonly errorType: string; readonly message: string };

export type FieldPermission = (typeName: string, fieldName: string) => boolean;

/** What a caller sent to say who it is; names in lower case. */
export type CallerHeaders = Readonly<Record<string, string | undefined>>;

/** One attempt to call: the headers, and what a signature over them covers. */
export interface Attempt {
  /** Default `POST`, which also what comes over a WebSocket is signed as. */
  readonly method?: 'GET' | 'POST';
  readonly headers: CallerHeaders;
  readonly sourceIp: string;
  /** Path and query that were signed. */
  readonly target: string;
  readonly body: Buffer;
}

/** Says who calls and answers refusals in AppSync's words. */
export type Authenticator = (attempt: Attempt) => Promise<Authentication>;

export interface AuthenticatorOptions {
  readonly graphqlApi: Pick<GraphqlApiModel, 'apiId' | 'defaultAuthorization' | 'additionalAuthorizations'>;
  readonly region: string;
  readonly accountId: string;
  readonly verifier: TokenVerifier;
  readonly apiKeys: readonly ApiKey[];
  readonly iam: Iam;
  /** Milliseconds since the epoch; default `Date.now`. */
  readonly now?: () => number;
}

const unauthorized = 'You are not authorized to make this call.';

export function createAuthenticator(options: AuthenticatorOptions): Authenticator {
  const { graphqlApi, verifier, apiKeys, now = Date.now } = options;
  const modes: ReadonlySet<AuthorizationMode> = new Set([
    graphqlApi.defaultAuthorization,
    ...graphqlApi.additionalAuthorizations,
  ]);
  return async (attempt) => {
    const { headers, sourceIp } = attempt;
    const authorization = headers['authorization']?.trim() ?? '';
    const apiKey = headers['x-api-key'];
    if (authorization.startsWith('AWS4-'))
      return modes.has('AWS_IAM') ? authenticateSignature(options, attempt) : refuse(unauthorized);
    if (authorization !== '')
      return modes.has('AMAZON_COGNITO_USER_POOLS')
        ? authenticateToken(verifier, authorization, sourceIp, now())
        : refuse(unauthorized);
    if (apiKey === undefined) return refuse('Valid authorization header not provided.');
    return modes.has('API_KEY') && isGoodKey(apiKeys, apiKey, now())
      ? { kind: 'authenticated', identity: null }
      : refuse(unauthorized);
  };
}

async function authenticateToken(
  verifier: TokenVerifier,
  authorization: string,
  sourceIp: string,
  now: number,
): Promise<Authentication> {
  const token = authorization.replace(/^bearer /i, '');
  try {
    const { claims } = await verifier.verify(token);
    return { kind: 'authenticated', identity: userPoolIdentity(claims, sourceIp) };
  } catch {
    const expiry = readExpiry(token);
    if (expiry === 'not a token') return refuse('Unable to parse JWT token.');
    // The verifier's reason stays here: a stranger learns only what AppSync would say.
    const expired = expiry !== null && expiry * 1000 <= now;
    return refuse(expired ? 'Token has expired.' : unauthorized);
  }
}

/**
 * Only the fields of `Query`, `Mutation` and `Subscription` are looked up in the policy: the grants that Amplify
 * and CDK write name no others, and queries of whole objects pass with them.
 * https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#aws-iam-authorization
 */
function authenticateSignature(options: AuthenticatorOptions, attempt: Attempt): Authentication {
  const { iam, region, accountId, graphqlApi } = options;
  const { method = 'POST', target, headers, body, sourceIp } = attempt;
  try {
    const principal = iam.authenticate({ method, target, headers, body }, { service: 'appsync' });
    const apiArn = `arn:aws:appsync:${region}:${accountId}:apis/${graphqlApi.apiId}`;
    return {
      kind: 'authenticated',
      identity: iamIdentity(principal, accountId, sourceIp),
      permits: (typeName, fieldName) =>
        iam.isAllowed(principal, 'appsync:GraphQL', `${apiArn}/types/${typeName}/fields/${fieldName}`),
    };
  } catch (error) {
    if (error instanceof IamError) return { kind: 'refused', errorType: error.code, message: error.message };
    throw error;
  }
}

function refuse(message: string): Authentication {
  return { kind: 'refused', errorType: 'UnauthorizedException', message };
}

/** The unverified `exp` of something shaped like a JWT, in seconds; used for the wording of a refusal only. */
function readExpiry(token: string): number | null | 'not a token' {
  const parts = token.split('.');
  if (parts.length !== 3) return 'not a token';
  try {
    const claims: unknown = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null) return 'not a token';
    return 'exp' in claims && typeof claims.exp === 'number' ? claims.exp : null;
  } catch {
    return 'not a token';
  }
}

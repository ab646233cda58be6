import type { TokenVerifier, UserPoolIdentity } from '../../ports';

export type Authentication =
  | {
      readonly kind: 'authenticated';
      readonly identity: UserPoolIdentity;
    }
  /** `message` goes to the caller beside `errorType` `UnauthorizedException`. */
  | { readonly kind: 'refused'; readonly message: string };

/** What a caller sent to say who it is; names in lower case. */
export type CallerHeaders = Readonly<Record<string, string | undefined>>;

/** Verifies a caller's user-pool token and answers refusals in AppSync's words. */
export async function authenticate(
  headers: CallerHeaders,
  verifier: TokenVerifier,
  sourceIp: string,
): Promise<Authentication> {
  const header = headers['authorization']?.trim() ?? '';
  if (header === '') return refuse(withoutToken(headers));
  if (header.startsWith('AWS4-')) {
    return refuse('unable to accept an IAM (SigV4) request; not supported by the local backend');
  }
  const token = header.replace(/^bearer /i, '');
  const expiry = readExpiry(token);
  if (expiry === 'not a token') return refuse('Unable to parse JWT token.');
  try {
    const { claims } = await verifier.verify(token);
    return { kind: 'authenticated', identity: toIdentity(claims, sourceIp) };
  } catch {
    // The verifier's reason stays here: a stranger learns only what AppSync would say.
    const expired = expiry !== null && expiry * 1000 <= Date.now();
    return refuse(expired ? 'Token has expired.' : 'You are not authorized to make this call.');
  }
}

function withoutToken(headers: CallerHeaders): string {
  return headers['x-api-key'] === undefined
    ? 'Valid authorization header not provided.'
    : 'unable to accept an API key; not supported by the local backend';
}

function refuse(message: string): Authentication {
  return { kind: 'refused', message };
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

/**
 * `$ctx.identity` for a user-pool token.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html
 */
function toIdentity(claims: Readonly<Record<string, unknown>>, sourceIp: string): UserPoolIdentity {
  const groups = claims['cognito:groups'];
  return {
    sub: text(claims['sub']),
    issuer: text(claims['iss']),
    // Access tokens carry `username`, id tokens `cognito:username`.
    username: text(claims['username'] ?? claims['cognito:username']),
    claims,
    sourceIp: [sourceIp],
    defaultAuthStrategy: 'ALLOW',
    groups: Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : null,
  };
}

function text(claim: unknown): string {
  return typeof claim === 'string' ? claim : '';
}

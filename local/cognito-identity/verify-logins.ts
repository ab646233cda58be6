import { AwsJsonError } from '../aws-json';
import type { IdentityPoolModel } from '../backend-model';
import type { TokenVerifier } from '../ports';

/** A caller whose id token is good. */
export interface Login {
  readonly providerName: string;
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/**
 * `Logins` of a call: the provider's name to an id token of it.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetId.html
 * @returns null without logins
 * @throws AwsJsonError `NotAuthorizedException` for a provider the pool does not know or a token that is not good
 */
export async function verifyLogins(
  logins: unknown,
  pool: IdentityPoolModel,
  verifier: TokenVerifier,
): Promise<Login | null> {
  if (logins === undefined || logins === null) return null;
  if (typeof logins !== 'object' || Array.isArray(logins))
    throw new AwsJsonError('InvalidParameterException', 'unable to read Logins; an object is expected');
  const [entry, ...others] = Object.entries(logins);
  if (entry === undefined) return null;
  if (others.length > 0)
    throw new AwsJsonError(
      'InvalidParameterException',
      'unable to link several logins; not supported by the local backend',
    );
  const [providerName, token] = entry as [string, unknown];
  if (!pool.providers.some((provider) => provider.providerName === providerName) || typeof token !== 'string')
    throw notAuthorized('Token is not from a supported provider of this identity pool.');
  return { providerName, ...(await verifyToken(token, verifier)) };
}

async function verifyToken(token: string, verifier: TokenVerifier): Promise<Omit<Login, 'providerName'>> {
  const claims = await verifier.verify(token).then(
    (verified) => verified.claims,
    (error: unknown) => {
      const expired = error instanceof Error && 'reason' in error && error.reason === 'expired';
      throw notAuthorized(
        expired
          ? 'Invalid login token. Token expired.'
          : 'Invalid login token. Not a valid OpenId Connect identity token.',
      );
    },
  );
  const { sub: subject, token_use: use } = claims;
  if (use !== 'id' || typeof subject !== 'string')
    throw notAuthorized('Invalid login token. Not a valid OpenId Connect identity token.');
  return { subject, claims };
}

export const notAuthorized = (message: string): AwsJsonError =>
  new AwsJsonError('NotAuthorizedException', message);

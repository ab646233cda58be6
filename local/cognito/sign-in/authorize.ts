import { CognitoError } from '../cognito-error';
import type { PoolContext } from '../pool-context';
import type { SessionRecord, UserRecord } from '../storage';
import { TokenError } from '../tokens';

const refused = (message: string): CognitoError => new CognitoError('NotAuthorizedException', message);

/**
 * Who calls, by a verified access token of a sign-in that has not been revoked.
 * @throws CognitoError `NotAuthorizedException`
 */
export async function authorize(
  context: PoolContext,
  accessToken: string,
): Promise<{ user: UserRecord; session: SessionRecord }> {
  const claims = await verify(context, accessToken);
  const session = context.store.sessions.get(String(claims['origin_jti']));
  if (session === undefined || session.sub !== claims['sub']) throw refused('Access Token has been revoked');
  const user = context.store.users.find(session.sub);
  if (user === undefined) throw refused('Access Token has been revoked');
  if (!user.enabled) throw refused('User is disabled.');
  return { user, session };
}

async function verify(context: PoolContext, token: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await context.accessTokens.verify(token)).claims;
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    throw refused(error.reason === 'expired' ? 'Access Token has expired' : 'Invalid Access Token');
  }
}

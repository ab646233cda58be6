import { CognitoError } from '../cognito-error';
import type { PoolContext } from '../pool-context';
import { digestRefreshToken, type IssuedTokens } from '../tokens';

const refused = (message: string): CognitoError => new CognitoError('NotAuthorizedException', message);

/**
 * New tokens for a sign-in that goes on, with the groups and attributes of now. The refresh token stays the
 * same: rotation is off unless an app client turns it on.
 * @throws CognitoError `NotAuthorizedException`
 */
export async function refreshSession(context: PoolContext, refreshToken: string): Promise<IssuedTokens> {
  const session = context.store.sessions.findByRefreshDigest(digestRefreshToken(refreshToken));
  if (session === undefined) throw refused('Invalid Refresh Token');
  if (session.refreshExpiresAt <= context.now()) throw refused('Refresh Token has expired');
  const user = context.store.users.find(session.sub);
  if (user === undefined) throw refused('Invalid Refresh Token');
  if (!user.enabled) throw refused('User is disabled.');
  return context.issueTokens(user, session);
}

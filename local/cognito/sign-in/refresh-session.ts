import { CognitoError } from '../cognito-error';
import type { PoolContext } from '../pool-context';
import { digestRefreshToken, sortedGroups, type IssuedTokens } from '../tokens';
import type { Metadata } from './complete-sign-in';

const refused = (message: string): CognitoError => new CognitoError('NotAuthorizedException', message);

/**
 * New tokens for a sign-in that goes on, with the groups and attributes of now. The refresh token stays the
 * same: rotation is off unless an app client turns it on.
 * @throws CognitoError `NotAuthorizedException`
 */
export async function refreshSession(
  context: PoolContext,
  refreshToken: string,
  clientMetadata: Metadata,
): Promise<IssuedTokens> {
  const session = context.store.sessions.findByRefreshDigest(digestRefreshToken(refreshToken));
  if (session === undefined) throw refused('Invalid Refresh Token');
  if (session.refreshExpiresAt <= context.now()) throw refused('Refresh Token has expired');
  const user = context.store.users.find(session.sub);
  if (user === undefined) throw refused('Invalid Refresh Token');
  if (!user.enabled) throw refused('User is disabled.');
  const overrides = await context.triggers.overridesFor({
    source: 'TokenGeneration_RefreshTokens',
    user,
    groups: sortedGroups(context.model, user.groups),
    clientMetadata,
  });
  return context.issueTokens(user, session, overrides);
}

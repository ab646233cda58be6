import { randomBytes, randomUUID } from 'node:crypto';
import { CognitoError } from '../cognito-error';
import type { PoolContext } from '../pool-context';
import type { UserRecord } from '../storage';
import { digestRefreshToken, makeRefreshToken, sortedGroups, type IssuedTokens } from '../tokens';
import type { TokenGenerationSource } from '../triggers';

/** What the client passes through to the triggers. */
export type Metadata = Readonly<Record<string, string>> | undefined;

export type SignInAnswer =
  | {
      readonly AuthenticationResult: IssuedTokens & { readonly RefreshToken: string };
      readonly ChallengeParameters: Readonly<Record<string, never>>;
    }
  | {
      readonly ChallengeName: 'NEW_PASSWORD_REQUIRED';
      readonly Session: string;
      readonly ChallengeParameters: Readonly<Record<string, string>>;
    };

/**
 * What follows the right password. Only here may an answer depend on the user's state: before, it would tell
 * a stranger that the user exists.
 * @throws CognitoError if the user is disabled or not confirmed, or the temporary password is too old
 */
export function completeSignIn(
  context: PoolContext,
  user: UserRecord,
  clientMetadata: Metadata,
): Promise<SignInAnswer> | SignInAnswer {
  if (!user.enabled) throw new CognitoError('NotAuthorizedException', 'User is disabled.');
  switch (user.status) {
    case 'UNCONFIRMED':
      throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.');
    case 'FORCE_CHANGE_PASSWORD':
      return requireNewPassword(context, user);
    case 'RESET_REQUIRED':
      throw new CognitoError('PasswordResetRequiredException', 'Password reset required for the user');
    case 'CONFIRMED':
      return startSession(context, user, 'TokenGeneration_Authentication', clientMetadata);
  }
}

function requireNewPassword(context: PoolContext, user: UserRecord): SignInAnswer {
  if (user.temporaryPasswordUntil !== null && user.temporaryPasswordUntil <= context.now())
    throw new CognitoError(
      'NotAuthorizedException',
      'Temporary password has expired and must be reset by an administrator.',
    );
  const Session = randomBytes(48).toString('base64url');
  context.challenges.put(Session, { kind: 'new-password', sub: user.sub });
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session,
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.sub,
      requiredAttributes: '[]',
      userAttributes: JSON.stringify(user.attributes),
    },
  };
}

/** PostAuthentication and then PreTokenGeneration run first; either may refuse the sign-in. */
export async function startSession(
  context: PoolContext,
  user: UserRecord,
  source: TokenGenerationSource,
  clientMetadata: Metadata,
): Promise<SignInAnswer> {
  const { triggers, model } = context;
  await triggers.run({ source: 'PostAuthentication_Authentication', user, clientMetadata });
  const groups = sortedGroups(model, user.groups);
  const overrides = await triggers.overridesFor({ source, user, groups, clientMetadata });
  const RefreshToken = makeRefreshToken();
  const session = {
    originJti: randomUUID(),
    sub: user.sub,
    refreshDigest: digestRefreshToken(RefreshToken),
    authTime: context.now(),
    refreshExpiresAt: context.now() + context.model.refreshTokenValidity * 1000,
  };
  const [tokens] = await Promise.all([
    context.issueTokens(user, session, overrides),
    context.store.sessions.start(session),
  ]);
  return { AuthenticationResult: { ...tokens, RefreshToken }, ChallengeParameters: {} };
}

import { CognitoError } from '../cognito-error';
import { requiredToken } from '../operation-input';
import { digestRefreshToken } from '../tokens';
import { checkClient, type Operation } from './operation';

/** Ends the sign-in that a refresh token belongs to, and with it its access tokens. An unknown token is revoked already. */
export const revokeToken: Operation = async (input, context) => {
  checkClient(input, context);
  const token = requiredToken(input, 'Token');
  if (token.split('.').length === 3)
    throw new CognitoError('UnsupportedTokenTypeException', 'Unsupported token type');
  const session = context.store.sessions.findByRefreshDigest(digestRefreshToken(token));
  if (session !== undefined) await context.store.sessions.end(session.originJti);
  return {};
};

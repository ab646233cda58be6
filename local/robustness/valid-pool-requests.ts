import type { LocalBackend } from '../index';
import type { Person } from './note-backend';

interface PoolRequest {
  readonly operation: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A body that the user pool would understand, for each kind of operation, to be broken from there. */
export function validPoolRequests(
  { model }: LocalBackend,
  person: Person,
  password: string,
): readonly [PoolRequest, ...PoolRequest[]] {
  const { clientId: ClientId, userPoolId: UserPoolId } = model.userPool;
  const { AccessToken, RefreshToken, email } = person;
  const client = { ClientId, Username: 'nobody@example.com' };
  const attributes = [{ Name: 'name', Value: 'Ada' }];
  const authenticate = (AuthFlow: string, AuthParameters: Readonly<Record<string, string>>): PoolRequest => ({
    operation: 'InitiateAuth',
    body: { ClientId, AuthFlow, AuthParameters, ClientMetadata: { a: 'b' } },
  });
  const answer = (
    ChallengeName: string,
    ChallengeResponses: Readonly<Record<string, string>>,
  ): PoolRequest => ({
    operation: 'RespondToAuthChallenge',
    body: { ClientId, ChallengeName, Session: 'made-up', ChallengeResponses },
  });
  return [
    { operation: 'SignUp', body: { ...client, Password: 'short', UserAttributes: attributes } },
    { operation: 'ConfirmSignUp', body: { ...client, ConfirmationCode: '000000' } },
    { operation: 'ResendConfirmationCode', body: client },
    { operation: 'ForgotPassword', body: client },
    {
      operation: 'ConfirmForgotPassword',
      body: { ...client, ConfirmationCode: '000000', Password: password },
    },
    authenticate('USER_SRP_AUTH', { USERNAME: 'nobody@example.com', SRP_A: 'ff' }),
    authenticate('USER_PASSWORD_AUTH', { USERNAME: 'nobody@example.com', PASSWORD: password }),
    authenticate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: RefreshToken }),
    answer('PASSWORD_VERIFIER', {
      USERNAME: email,
      PASSWORD_CLAIM_SECRET_BLOCK: 'AAAA',
      PASSWORD_CLAIM_SIGNATURE: 'AAAA',
      TIMESTAMP: 'Tue Nov 24 12:00:00 UTC 2026',
    }),
    answer('NEW_PASSWORD_REQUIRED', { USERNAME: email, NEW_PASSWORD: password, 'userAttributes.name': 'A' }),
    { operation: 'GetTokensFromRefreshToken', body: { ClientId, RefreshToken } },
    { operation: 'RevokeToken', body: { ClientId, Token: 'no refresh token' } },
    { operation: 'GetUser', body: { AccessToken } },
    { operation: 'UpdateUserAttributes', body: { AccessToken, UserAttributes: attributes } },
    { operation: 'GetUserAttributeVerificationCode', body: { AccessToken, AttributeName: 'phone_number' } },
    { operation: 'VerifyUserAttribute', body: { AccessToken, AttributeName: 'email', Code: '000000' } },
    {
      operation: 'ChangePassword',
      body: { AccessToken, PreviousPassword: 'wrong', ProposedPassword: password },
    },
    { operation: 'AdminGetUser', body: { UserPoolId, Username: email } },
    { operation: 'ListUsers', body: { UserPoolId, Limit: 60, Filter: 'email ^= "a"' } },
    { operation: 'AssociateSoftwareToken', body: { AccessToken } },
  ];
}

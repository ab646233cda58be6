import type { UserPoolTrigger } from '../../backend-model';
import type { UserRecord } from '../storage';

export type TriggerSource =
  | 'PreSignUp_SignUp'
  | 'PreSignUp_AdminCreateUser'
  | 'PostConfirmation_ConfirmSignUp'
  | 'PostConfirmation_ConfirmForgotPassword'
  | 'PreAuthentication_Authentication'
  | 'PostAuthentication_Authentication'
  | TokenGenerationSource;

export type TokenGenerationSource =
  'TokenGeneration_Authentication' | 'TokenGeneration_NewPasswordChallenge' | 'TokenGeneration_RefreshTokens';

export interface TriggerCall {
  readonly source: TriggerSource;
  readonly user: Pick<UserRecord, 'sub' | 'status' | 'attributes'>;
  readonly clientMetadata: Readonly<Record<string, string>> | undefined;
  /** For PreTokenGeneration: the groups that the tokens would show. */
  readonly groups?: readonly string[];
  /** For PreAuthentication: the name was nobody's. */
  readonly userNotFound?: boolean;
}

export function triggerOf(source: TriggerSource): UserPoolTrigger {
  switch (source) {
    case 'PreSignUp_SignUp':
    case 'PreSignUp_AdminCreateUser':
      return 'PreSignUp';
    case 'PostConfirmation_ConfirmSignUp':
    case 'PostConfirmation_ConfirmForgotPassword':
      return 'PostConfirmation';
    case 'PreAuthentication_Authentication':
      return 'PreAuthentication';
    case 'PostAuthentication_Authentication':
      return 'PostAuthentication';
    case 'TokenGeneration_Authentication':
    case 'TokenGeneration_NewPasswordChallenge':
    case 'TokenGeneration_RefreshTokens':
      return 'PreTokenGeneration';
  }
}

/**
 * `request` and `response` as the function is given them.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html
 */
export function triggerPayload(call: TriggerCall): { request: object; response: object } {
  const { user, clientMetadata, groups = [], userNotFound = false } = call;
  const known = { sub: user.sub, ...user.attributes, 'cognito:user_status': user.status };
  const metadata = clientMetadata === undefined ? {} : { clientMetadata };
  switch (triggerOf(call.source)) {
    case 'PreSignUp':
      return {
        request: { userAttributes: { ...user.attributes }, validationData: null, ...metadata },
        response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
      };
    case 'PreAuthentication':
      // The client's metadata comes as validation data:
      // https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html
      return {
        request: {
          userAttributes: userNotFound ? {} : known,
          validationData: clientMetadata ?? null,
          userNotFound,
        },
        response: {},
      };
    case 'PostAuthentication':
      return { request: { userAttributes: known, newDeviceUsed: false, ...metadata }, response: {} };
    case 'PreTokenGeneration': {
      const groupConfiguration = { groupsToOverride: groups, iamRolesToOverride: [], preferredRole: null };
      return { request: { userAttributes: known, groupConfiguration, ...metadata }, response: {} };
    }
    case 'PostConfirmation':
    case 'CustomMessage':
    case 'UserMigration':
      return { request: { userAttributes: known, ...metadata }, response: {} };
  }
}

import { CognitoError, invalidParameter } from '../cognito-error';
import { optionalFlag, readObject, requiredText, requiredToken } from '../operation-input';
import { authorize } from '../sign-in';
import type { Operation } from './operation';

/**
 * AssociateSoftwareToken and VerifySoftwareToken of a pool whose MFA is off.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html#API_AssociateSoftwareToken_Errors
 */
export const refuseSoftwareToken: Operation = async (input, context) => {
  await authorize(context, requiredToken(input, 'AccessToken'));
  throw new CognitoError(
    'SoftwareTokenMFANotFoundException',
    'Software Token MFA has not been enabled by the userPool',
  );
};

const factors = ['SMSMfaSettings', 'SoftwareTokenMfaSettings', 'EmailMfaSettings'] as const;

/** To turn a factor off that is off changes nothing; none can be turned on. */
export const setUserMfaPreference: Operation = async (input, context) => {
  await authorize(context, requiredToken(input, 'AccessToken'));
  for (const name of factors)
    if (optionalFlag(readObject(input, name), 'Enabled') === true)
      throw invalidParameter(`unable to turn on ${name}; MFA is off in this user pool`);
  return {};
};

/**
 * StartWebAuthnRegistration and CompleteWebAuthnRegistration of a pool without passkeys.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html#API_StartWebAuthnRegistration_Errors
 */
export const refusePasskey: Operation = async (input, context) => {
  await authorize(context, requiredToken(input, 'AccessToken'));
  throw new CognitoError('WebAuthnNotEnabledException', 'WebAuthn is not enabled for this user pool.');
};

export const listPasskeys: Operation = async (input, context) => {
  await authorize(context, requiredToken(input, 'AccessToken'));
  return { Credentials: [] };
};

export const deletePasskey: Operation = async (input, context) => {
  await authorize(context, requiredToken(input, 'AccessToken'));
  requiredText(input, 'CredentialId');
  throw new CognitoError('ResourceNotFoundException', 'WebAuthn credential does not exist.');
};

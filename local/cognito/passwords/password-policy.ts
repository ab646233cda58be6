import type { PasswordPolicy } from '../../backend-model';
import { CognitoError, invalidParameter } from '../cognito-error';

/** https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html */
const symbols = /[\^$*.[\]{}()?\-"!@#%&/\\,><':;|_~`+= ]/;
const maximumLength = 256;

/** @throws CognitoError `InvalidPasswordException` with the first rule that the password breaks, in Cognito's words */
export function checkPassword(policy: PasswordPolicy, password: string): void {
  if (password.length > maximumLength)
    throw invalidParameter(
      `1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length less than or equal to ${maximumLength}`,
    );
  const broken = brokenRule(policy, password);
  if (broken !== undefined)
    throw new CognitoError('InvalidPasswordException', `Password did not conform with policy: ${broken}`);
}

function brokenRule(policy: PasswordPolicy, password: string): string | undefined {
  if (password.trim() !== password) return 'Password must not start or end with a space';
  if (password.length < policy.minimumLength) return 'Password not long enough';
  if (policy.requireUppercase && !/[A-Z]/.test(password)) return 'Password must have uppercase characters';
  if (policy.requireLowercase && !/[a-z]/.test(password)) return 'Password must have lowercase characters';
  if (policy.requireNumbers && !/[0-9]/.test(password)) return 'Password must have numeric characters';
  if (policy.requireSymbols && !symbols.test(password)) return 'Password must have symbol characters';
  return undefined;
}

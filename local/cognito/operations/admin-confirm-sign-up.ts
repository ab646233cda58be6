import { CognitoError } from '../cognito-error';
import { clientMetadata, requiredText } from '../operation-input';
import { checkPool, type Operation } from './operation';

/**
 * Confirms without a code, so the address stays unverified.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminConfirmSignUp.html
 */
export const adminConfirmSignUp: Operation = async (input, context) => {
  checkPool(input, context);
  const user = context.store.users.require(requiredText(input, 'Username'));
  if (user.status !== 'UNCONFIRMED')
    throw new CognitoError(
      'NotAuthorizedException',
      `User cannot be confirmed. Current status is ${user.status}`,
    );
  const confirmed = await context.store.users.update(user.sub, () => ({ status: 'CONFIRMED' }));
  await context.triggers.run({
    source: 'PostConfirmation_ConfirmSignUp',
    user: confirmed,
    clientMetadata: clientMetadata(input),
  });
  return {};
};

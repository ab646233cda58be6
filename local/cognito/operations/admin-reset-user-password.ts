import { CognitoError } from '../cognito-error';
import { deliverCode } from '../codes';
import { requiredText } from '../operation-input';
import { checkPool, type Operation } from './operation';

/**
 * Shuts out the password of now and sends a code for a new one; sign-ins are refused until it is set.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminResetUserPassword.html
 */
export const adminResetUserPassword: Operation = async (input, context) => {
  checkPool(input, context);
  const { sub, status, attributes } = context.store.users.require(requiredText(input, 'Username'));
  if (status !== 'CONFIRMED' && status !== 'RESET_REQUIRED')
    throw new CognitoError('NotAuthorizedException', 'User password cannot be reset in the current state.');
  const code = await context.codes.issue('password-reset', { kind: 'user', sub });
  await context.store.users.update(sub, () => ({ status: 'RESET_REQUIRED' }));
  deliverCode(context.outbox, context.now(), { to: attributes.email ?? '', purpose: 'password-reset', code });
  return {};
};

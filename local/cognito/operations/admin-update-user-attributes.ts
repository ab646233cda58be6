import { checkAttributes, mergeAttributes, requireAttributes } from '../attributes';
import { attributeMap, requiredText } from '../operation-input';
import { checkPool, type Operation } from './operation';

/**
 * Writes at once. A new address counts as verified only if the same call says so.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateUserAttributes.html
 */
export const adminUpdateUserAttributes: Operation = async (input, context) => {
  checkPool(input, context);
  const user = context.store.users.require(requiredText(input, 'Username'));
  const changes = checkAttributes(attributeMap(input, 'UserAttributes'), 'administrator');
  await context.store.users.update(user.sub, ({ attributes }) => {
    const isNewEmail = changes.email !== undefined && changes.email !== attributes.email;
    const unverified = isNewEmail ? { email_verified: 'false' } : {};
    const merged = mergeAttributes(attributes, { ...unverified, ...changes });
    requireAttributes(merged, ['email', ...context.model.requiredAttributes]);
    return { attributes: merged, ...(isNewEmail ? { pendingEmail: null } : {}) };
  });
  return {};
};

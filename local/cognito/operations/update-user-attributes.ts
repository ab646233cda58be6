import { checkAttributes, mergeAttributes, requireAttributes } from '../attributes';
import { attributeMap, requiredToken } from '../operation-input';
import { authorize } from '../sign-in';
import { sendVerificationCode } from './attribute-verification';
import type { Operation } from './operation';

/**
 * A new e-mail address waits until it is verified and the old one stays in use until then, as Amplify
 * configures its pools (`AttributesRequireVerificationBeforeUpdate`).
 */
export const updateUserAttributes: Operation = async (input, context) => {
  const { user } = await authorize(context, requiredToken(input, 'AccessToken'));
  const { email, ...others } = checkAttributes(attributeMap(input, 'UserAttributes'), 'client');
  requireAttributes(mergeAttributes(user.attributes, others), context.model.requiredAttributes);
  const newEmail = email === user.attributes.email ? undefined : email;
  const sent = newEmail === undefined ? [] : [await sendVerificationCode(context, user.sub, newEmail)];
  await context.store.users.update(user.sub, ({ attributes, pendingEmail }) => ({
    attributes: mergeAttributes(attributes, others),
    pendingEmail: newEmail ?? pendingEmail,
  }));
  return { CodeDeliveryDetailsList: sent };
};

import { deliverCode, describeDelivery } from '../codes';
import { requiredText } from '../operation-input';
import { checkClient, type Operation } from './operation';
import { findResettable, resetOwner } from './password-reset-owner';

export const forgotPassword: Operation = async (input, context) => {
  checkClient(input, context);
  const username = requiredText(input, 'Username');
  const user = findResettable(context, username);
  const code = await context.codes.issue('password-reset', resetOwner(user, username));
  if (user === undefined) return { CodeDeliveryDetails: describeDelivery(username) };
  const to = user.attributes.email ?? '';
  return {
    CodeDeliveryDetails: deliverCode(context.outbox, context.now(), { to, purpose: 'password-reset', code }),
  };
};

import { invalidParameter } from '../cognito-error';
import { describeDelivery } from '../codes';
import { requiredText } from '../operation-input';
import { checkClient, type Operation } from './operation';
import { sendSignUpCode } from './sign-up';

/** A name without a user, or with a disabled one, gets the same answer, and nothing is sent. */
export const resendConfirmationCode: Operation = async (input, context) => {
  checkClient(input, context);
  const username = requiredText(input, 'Username');
  const user = context.store.users.find(username);
  if (user === undefined || !user.enabled) {
    await context.codes.issue('sign-up', { kind: 'nobody', name: username });
    return { CodeDeliveryDetails: describeDelivery(username) };
  }
  if (user.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.');
  return { CodeDeliveryDetails: await sendSignUpCode(context, user, 'resend') };
};

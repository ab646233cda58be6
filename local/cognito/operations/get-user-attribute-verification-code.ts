import { requiredToken } from '../operation-input';
import { authorize } from '../sign-in';
import { checkVerifiable, sendVerificationCode } from './attribute-verification';
import type { Operation } from './operation';

export const getUserAttributeVerificationCode: Operation = async (input, context) => {
  const { user } = await authorize(context, requiredToken(input, 'AccessToken'));
  checkVerifiable(input);
  const to = user.pendingEmail ?? user.attributes.email ?? '';
  return { CodeDeliveryDetails: await sendVerificationCode(context, user.sub, to) };
};

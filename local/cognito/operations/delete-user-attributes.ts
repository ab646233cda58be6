import { removeAttributes } from '../attributes';
import { requiredTexts, requiredToken } from '../operation-input';
import { authorize } from '../sign-in';
import type { Operation } from './operation';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html */
export const deleteUserAttributes: Operation = async (input, context) => {
  const { user } = await authorize(context, requiredToken(input, 'AccessToken'));
  const names = requiredTexts(input, 'UserAttributeNames');
  const { requiredAttributes } = context.model;
  await context.store.users.update(user.sub, ({ attributes }) => ({
    attributes: removeAttributes(attributes, names, requiredAttributes),
  }));
  return {};
};

import { listAttributes } from '../attributes';
import { requiredToken } from '../operation-input';
import { authorize } from '../sign-in';
import type { Operation } from './operation';

export const getUser: Operation = async (input, context) => {
  const { user } = await authorize(context, requiredToken(input, 'AccessToken'));
  return { Username: user.sub, UserAttributes: listAttributes(user) };
};

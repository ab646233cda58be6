import { requiredText } from '../operation-input';
import { removeUser } from './delete-user';
import { checkPool, type Operation } from './operation';

export const adminDeleteUser: Operation = async (input, context) => {
  checkPool(input, context);
  const user = context.store.users.require(requiredText(input, 'Username'));
  await removeUser(context, user.sub);
  return {};
};

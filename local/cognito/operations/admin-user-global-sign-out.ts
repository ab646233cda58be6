import { requiredText } from '../operation-input';
import { checkPool, type Operation } from './operation';

export const adminUserGlobalSignOut: Operation = async (input, context) => {
  checkPool(input, context);
  const user = context.store.users.require(requiredText(input, 'Username'));
  await context.store.sessions.endAllOf(user.sub);
  return {};
};

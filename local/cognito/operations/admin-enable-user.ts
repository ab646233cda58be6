import { requiredText } from '../operation-input';
import { checkPool, type Operation } from './operation';

export const adminEnableUser: Operation = async (input, context) => {
  checkPool(input, context);
  const user = context.store.users.require(requiredText(input, 'Username'));
  await context.store.users.update(user.sub, () => ({ enabled: true }));
  return {};
};

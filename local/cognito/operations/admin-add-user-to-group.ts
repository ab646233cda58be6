import { requiredText } from '../operation-input';
import { requiredGroup } from './group-name';
import { checkPool, type Operation } from './operation';

/** Tokens show it from the next sign-in or refresh on. */
export const adminAddUserToGroup: Operation = async (input, context) => {
  checkPool(input, context);
  const user = context.store.users.require(requiredText(input, 'Username'));
  const group = requiredGroup(input, context);
  await context.store.users.update(user.sub, ({ groups }) => ({ groups: [...new Set([...groups, group])] }));
  return {};
};

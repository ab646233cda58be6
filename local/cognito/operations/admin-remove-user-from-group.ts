import { requiredText } from '../operation-input';
import { requiredGroup } from './group-name';
import { checkPool, type Operation } from './operation';

export const adminRemoveUserFromGroup: Operation = async (input, context) => {
  checkPool(input, context);
  const user = context.store.users.require(requiredText(input, 'Username'));
  const group = requiredGroup(input, context);
  await context.store.users.update(user.sub, ({ groups }) => ({
    groups: groups.filter((name) => name !== group),
  }));
  return {};
};

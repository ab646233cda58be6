import { requiredText } from '../operation-input';
import { sortedGroups } from '../tokens';
import { describeGroup } from './describe-pool';
import { checkPool, type Operation } from './operation';

/** All in one page, the most important first. */
export const adminListGroupsForUser: Operation = (input, context) => {
  checkPool(input, context);
  const user = context.store.users.require(requiredText(input, 'Username'));
  return Promise.resolve({
    Groups: sortedGroups(context.model, user.groups).map((name) => describeGroup(context, name)),
  });
};

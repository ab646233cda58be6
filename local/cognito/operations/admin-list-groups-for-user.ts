import { requiredText } from '../operation-input';
import { sortedGroups } from '../tokens';
import { checkPool, type Operation } from './operation';

/** All in one page, the most important first. */
export const adminListGroupsForUser: Operation = (input, context) => {
  checkPool(input, context);
  const user = context.store.users.require(requiredText(input, 'Username'));
  const { userPoolId, groups } = context.model;
  return Promise.resolve({
    Groups: sortedGroups(context.model, user.groups).map((name) => ({
      GroupName: name,
      UserPoolId: userPoolId,
      Precedence: groups.find((group) => group.name === name)?.precedence,
    })),
  });
};

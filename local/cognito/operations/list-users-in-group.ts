import { optionalCount, optionalText } from '../operation-input';
import { requiredGroup } from './group-name';
import { checkPool, type Operation } from './operation';
import { maximumPage, pageOf } from './page-of-users';
import { describeUser } from './user-description';

export const listUsersInGroup: Operation = (input, context) => {
  checkPool(input, context);
  const group = requiredGroup(input, context);
  const members = context.store.users.all().filter((user) => user.groups.includes(group));
  const limit = optionalCount(input, 'Limit', maximumPage) ?? maximumPage;
  const page = pageOf(members, limit, optionalText(input, 'NextToken'));
  return Promise.resolve({
    Users: page.users.map(describeUser),
    ...(page.next === undefined ? {} : { NextToken: page.next }),
  });
};

import { optionalCount, optionalText } from '../operation-input';
import { checkPool, type Operation } from './operation';
import { maximumPage, pageOf } from './page-of-users';
import { describeUser } from './user-description';
import { parseUserFilter } from './user-filter';

/** Oldest first. `AttributesToGet` is not read: all attributes are answered. */
export const listUsers: Operation = (input, context) => {
  checkPool(input, context);
  const filter = optionalText(input, 'Filter') ?? '';
  const matching = context.store.users.all().filter(filter === '' ? () => true : parseUserFilter(filter));
  const limit = optionalCount(input, 'Limit', maximumPage) ?? maximumPage;
  const page = pageOf(matching, limit, optionalText(input, 'PaginationToken'));
  return Promise.resolve({
    Users: page.users.map(describeUser),
    ...(page.next === undefined ? {} : { PaginationToken: page.next }),
  });
};

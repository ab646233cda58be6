import { listAttributes } from '../attributes';
import { requiredText } from '../operation-input';
import { checkPool, type Operation } from './operation';
import { describeState } from './user-description';

export const adminGetUser: Operation = (input, context) => {
  checkPool(input, context);
  const user = context.store.users.require(requiredText(input, 'Username'));
  return Promise.resolve({
    Username: user.sub,
    UserAttributes: listAttributes(user),
    ...describeState(user),
  });
};

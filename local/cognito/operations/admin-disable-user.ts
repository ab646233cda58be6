import { requiredText } from '../operation-input';
import { checkPool, type Operation } from './operation';

/** Ends the user's sign-ins too, as Cognito revokes their tokens. */
export const adminDisableUser: Operation = async (input, context) => {
  checkPool(input, context);
  const user = context.store.users.require(requiredText(input, 'Username'));
  await Promise.all([
    context.store.users.update(user.sub, () => ({ enabled: false })),
    context.store.sessions.endAllOf(user.sub),
  ]);
  return {};
};

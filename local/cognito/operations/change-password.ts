import { incorrectCredentials } from '../cognito-error';
import { requiredText, requiredToken } from '../operation-input';
import { checkPassword, isPassword, makePasswordRecord } from '../passwords';
import { authorize } from '../sign-in';
import type { Operation } from './operation';

/** A wrong previous password counts as a failed sign-in, or a stolen access token could be used to guess it. */
export const changePassword: Operation = async (input, context) => {
  const { user } = await authorize(context, requiredToken(input, 'AccessToken'));
  const previous = requiredText(input, 'PreviousPassword');
  const proposed = requiredText(input, 'ProposedPassword');
  checkPassword(context.model.passwordPolicy, proposed);
  context.guard.check(user.sub);
  if (!isPassword(user.password, context.poolName, user.sub, previous)) {
    context.guard.fail(user.sub);
    throw incorrectCredentials();
  }
  context.guard.succeed(user.sub);
  await context.store.users.update(user.sub, () => ({
    password: makePasswordRecord(context.poolName, user.sub, proposed),
    temporaryPasswordUntil: null,
  }));
  return {};
};

import { optionalFlag, requiredText } from '../operation-input';
import { checkPassword, makePasswordRecord, temporaryPasswordValidity } from '../passwords';
import { checkPool, type Operation } from './operation';

/** Permanent confirms the user; else the next sign-in asks for a new password. */
export const adminSetUserPassword: Operation = async (input, context) => {
  checkPool(input, context);
  const user = context.store.users.require(requiredText(input, 'Username'));
  const password = requiredText(input, 'Password');
  const permanent = optionalFlag(input, 'Permanent') ?? false;
  checkPassword(context.model.passwordPolicy, password);
  await context.store.users.update(user.sub, () => ({
    status: permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD',
    password: makePasswordRecord(context.poolName, user.sub, password),
    temporaryPasswordUntil: permanent ? null : context.now() + temporaryPasswordValidity,
  }));
  return {};
};

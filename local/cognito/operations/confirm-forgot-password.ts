import { clientMetadata, requiredText } from '../operation-input';
import { checkPassword, makePasswordRecord } from '../passwords';
import { checkClient, type Operation } from './operation';
import { findResettable, resetOwner } from './password-reset-owner';

/** Sets a new password for a code. As on AWS, sign-ins that are open stay open. */
export const confirmForgotPassword: Operation = async (input, context) => {
  checkClient(input, context);
  const username = requiredText(input, 'Username');
  const code = requiredText(input, 'ConfirmationCode');
  const password = requiredText(input, 'Password');
  checkPassword(context.model.passwordPolicy, password);
  const user = findResettable(context, username);
  const changed = await context.codes.redeem('password-reset', resetOwner(user, username), code, () =>
    context.store.users.update(user?.sub ?? '', ({ sub }) => ({
      password: makePasswordRecord(context.poolName, sub, password),
      status: 'CONFIRMED',
      temporaryPasswordUntil: null,
    })),
  );
  await context.triggers.run({
    source: 'PostConfirmation_ConfirmForgotPassword',
    user: changed,
    clientMetadata: clientMetadata(input),
  });
  return {};
};

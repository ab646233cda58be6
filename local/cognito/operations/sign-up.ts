import { deliverCode, type CodeDeliveryDetails } from '../codes';
import { attributeMap, clientMetadata, requiredText } from '../operation-input';
import { checkPassword } from '../passwords';
import type { PoolContext } from '../pool-context';
import type { UserRecord } from '../storage';
import { makeUser, newUserAttributes } from './new-user';
import { checkClient, type Operation } from './operation';

/** A PreSignUp function may confirm the user itself; then no code is sent and PostConfirmation runs at once. */
export const signUp: Operation = async (input, context) => {
  checkClient(input, context);
  const username = requiredText(input, 'Username');
  const password = requiredText(input, 'Password');
  checkPassword(context.model.passwordPolicy, password);
  const attributes = newUserAttributes(context, username, attributeMap(input, 'UserAttributes'), 'client');
  const draft = makeUser(context, password, {
    status: 'UNCONFIRMED',
    attributes,
    temporaryPasswordUntil: null,
  });
  const metadata = clientMetadata(input);
  const wish = await context.triggers.run({
    source: 'PreSignUp_SignUp',
    user: draft,
    clientMetadata: metadata,
  });
  const confirmed = wish['autoConfirmUser'] === true;
  const user: UserRecord = {
    ...draft,
    status: confirmed ? 'CONFIRMED' : 'UNCONFIRMED',
    attributes: { ...attributes, email_verified: String(wish['autoVerifyEmail'] === true) },
  };
  await context.store.users.create(user);
  if (confirmed) {
    await context.triggers.run({ source: 'PostConfirmation_ConfirmSignUp', user, clientMetadata: metadata });
    return { UserConfirmed: true, UserSub: user.sub };
  }
  return {
    UserConfirmed: false,
    UserSub: user.sub,
    CodeDeliveryDetails: await sendSignUpCode(context, user, 'sign-up'),
  };
};

export async function sendSignUpCode(
  context: PoolContext,
  user: UserRecord,
  purpose: 'sign-up' | 'resend',
): Promise<CodeDeliveryDetails> {
  const code = await context.codes.issue('sign-up', { kind: 'user', sub: user.sub });
  return deliverCode(context.outbox, context.now(), { to: user.attributes.email ?? '', purpose, code });
}

import { deliverCode } from '../codes';
import { CognitoError, invalidParameter } from '../cognito-error';
import {
  attributeMap,
  clientMetadata,
  optionalText,
  requiredText,
  type OperationInput,
} from '../operation-input';
import {
  checkPassword,
  makePasswordRecord,
  makeTemporaryPassword,
  temporaryPasswordValidity,
} from '../passwords';
import type { PoolContext } from '../pool-context';
import type { UserRecord } from '../storage';
import { makeUser, newUserAttributes } from './new-user';
import { checkPool, type Operation } from './operation';
import { describeUser } from './user-description';

/** Invites someone with a temporary password, by e-mail unless `MessageAction` is `SUPPRESS`. */
export const adminCreateUser: Operation = async (input, context) => {
  checkPool(input, context);
  const username = requiredText(input, 'Username');
  const action = optionalText(input, 'MessageAction');
  if (action !== undefined && action !== 'SUPPRESS' && action !== 'RESEND')
    throw invalidParameter('unable to read MessageAction; it must be RESEND or SUPPRESS');
  const password =
    optionalText(input, 'TemporaryPassword') ??
    makeTemporaryPassword(context.model.passwordPolicy.minimumLength);
  checkPassword(context.model.passwordPolicy, password);
  const temporaryPasswordUntil = context.now() + temporaryPasswordValidity;
  const user =
    action === 'RESEND'
      ? await renewInvitation(context, username, password, temporaryPasswordUntil)
      : await createInvited(input, context, password, temporaryPasswordUntil);
  if (action !== 'SUPPRESS')
    deliverCode(context.outbox, context.now(), {
      to: user.attributes.email ?? '',
      purpose: 'invitation',
      code: password,
    });
  return { User: describeUser(user) };
};

async function createInvited(
  input: OperationInput,
  context: PoolContext,
  password: string,
  temporaryPasswordUntil: number,
): Promise<UserRecord> {
  const given = attributeMap(input, 'UserAttributes');
  const attributes = newUserAttributes(context, requiredText(input, 'Username'), given, 'administrator');
  const user = makeUser(context, password, {
    status: 'FORCE_CHANGE_PASSWORD',
    attributes,
    temporaryPasswordUntil,
  });
  await context.triggers.run({
    source: 'PreSignUp_AdminCreateUser',
    user,
    clientMetadata: clientMetadata(input),
  });
  await context.store.users.create(user);
  return user;
}

async function renewInvitation(
  context: PoolContext,
  username: string,
  password: string,
  temporaryPasswordUntil: number,
): Promise<UserRecord> {
  const user = context.store.users.require(username);
  if (user.status !== 'FORCE_CHANGE_PASSWORD')
    throw new CognitoError(
      'UnsupportedUserStateException',
      `Resend not possible. ${user.sub} status is not FORCE_CHANGE_PASSWORD`,
    );
  return context.store.users.update(user.sub, () => ({
    password: makePasswordRecord(context.poolName, user.sub, password),
    temporaryPasswordUntil,
  }));
}

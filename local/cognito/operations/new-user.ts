import { randomUUID } from 'node:crypto';
import { checkAttributes, isEmail, requireAttributes, type Attributes } from '../attributes';
import { invalidParameter } from '../cognito-error';
import type { PoolContext } from '../pool-context';
import { makePasswordRecord } from '../passwords';
import type { UserRecord } from '../storage';

/**
 * The attributes of someone who signs up with an e-mail address for a name.
 * @throws CognitoError `InvalidParameterException`
 */
export function newUserAttributes(
  context: PoolContext,
  username: string,
  given: ReadonlyMap<string, string>,
  writer: 'client' | 'administrator',
): Attributes {
  if (!isEmail(username)) throw invalidParameter('Username should be an email.');
  const checked = checkAttributes(given, writer);
  if (checked.email !== undefined && checked.email.toLowerCase() !== username.toLowerCase())
    throw invalidParameter('User email and username should be same.');
  const attributes = { email_verified: 'false', ...checked, email: username };
  requireAttributes(attributes, context.model.requiredAttributes);
  return attributes;
}

export function makeUser(
  context: PoolContext,
  password: string,
  rest: Pick<UserRecord, 'status' | 'attributes' | 'temporaryPasswordUntil'>,
): UserRecord {
  const sub = randomUUID();
  const now = context.now();
  return {
    ...rest,
    sub,
    enabled: true,
    groups: [],
    password: makePasswordRecord(context.poolName, sub, password),
    pendingEmail: null,
    createdAt: now,
    modifiedAt: now,
  };
}

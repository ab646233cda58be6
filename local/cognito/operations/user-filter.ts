import { invalidParameter } from '../cognito-error';
import type { UserRecord } from '../storage';

/** What ListUsers can filter on. https://docs.aws.amazon.com/cognito/latest/developerguide/how-to-manage-user-accounts.html */
const filterable = [
  'username',
  'sub',
  'email',
  'phone_number',
  'name',
  'given_name',
  'family_name',
  'preferred_username',
  'cognito:user_status',
  'status',
] as const;

type Filterable = (typeof filterable)[number];

/**
 * Parses `attribute = "value"` or `attribute ^= "value"` (begins with).
 * @throws CognitoError `InvalidParameterException`
 */
export function parseUserFilter(text: string): (user: UserRecord) => boolean {
  const [, name, operator, quoted] = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(text) ?? [];
  const attribute = filterable.find((each) => each === name);
  if (attribute === undefined || quoted === undefined)
    throw invalidParameter(`unable to read Filter; it must compare one of ${filterable.join(', ')}`);
  const value = normalize(attribute, quoted.replace(/\\(.)/g, '$1'));
  const matches =
    operator === '^=' ? (actual: string) => actual.startsWith(value) : (actual: string) => actual === value;
  return (user) => {
    const actual = read(user, attribute);
    return actual !== undefined && matches(normalize(attribute, actual));
  };
}

/** E-mail addresses match without regard to case, like everywhere in the pool. */
const normalize = (attribute: Filterable, value: string): string =>
  attribute === 'email' ? value.toLowerCase() : value;

function read(user: UserRecord, attribute: Filterable): string | undefined {
  switch (attribute) {
    case 'username':
    case 'sub':
      return user.sub;
    case 'cognito:user_status':
      return user.status;
    case 'status':
      return user.enabled ? 'Enabled' : 'Disabled';
    case 'email':
    case 'phone_number':
    case 'name':
    case 'given_name':
    case 'family_name':
    case 'preferred_username':
      return user.attributes[attribute];
  }
}

import { CognitoError, invalidParameter } from '../cognito-error';

/** https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html */
const standardAttributes = [
  'address',
  'birthdate',
  'email',
  'email_verified',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'phone_number_verified',
  'picture',
  'preferred_username',
  'profile',
  'updated_at',
  'website',
  'zoneinfo',
] as const;

export type AttributeName = (typeof standardAttributes)[number];
export type Attributes = Readonly<Partial<Record<AttributeName, string>>>;

const known: ReadonlySet<string> = new Set(standardAttributes);
const onlyAdministratorsWrite: ReadonlySet<string> = new Set(['email_verified', 'phone_number_verified']);
const maximumLength = 2048;

export const isAttributeName = (name: string): name is AttributeName => known.has(name);

/** Whether a text can be an e-mail address: something, one @, a domain; Cognito is as lax. */
export const isEmail = (text: string): boolean =>
  /^[^\s@]+@[^\s@]+\.?[^\s@]*$/.test(text) && text.length <= 254;

function checkValue(name: AttributeName, value: string): void {
  if (value.length > maximumLength)
    throw invalidParameter(
      `Attributes did not conform to the schema: ${name}: String must be no longer than ${maximumLength} characters`,
    );
  if (name === 'email' && !isEmail(value)) throw invalidParameter('Invalid email address format.');
  if (name === 'phone_number' && value !== '' && !/^\+[0-9]{5,15}$/.test(value))
    throw invalidParameter('Invalid phone number format.');
}

/**
 * Checks attributes that someone wants to write.
 * @throws CognitoError for a name the pool does not have, a malformed value, or what only administrators may write
 */
export function checkAttributes(
  attributes: ReadonlyMap<string, string>,
  writer: 'client' | 'administrator',
): Attributes {
  const checked: Partial<Record<AttributeName, string>> = {};
  for (const [name, value] of attributes) {
    if (name === 'sub' || (writer === 'client' && onlyAdministratorsWrite.has(name)))
      throw new CognitoError('NotAuthorizedException', 'A client attempted to write unauthorized attribute');
    if (!isAttributeName(name))
      throw invalidParameter(
        `Attributes did not conform to the schema: ${name.slice(0, 64)}: Attribute does not exist in the schema.`,
      );
    checkValue(name, value);
    checked[name] = value;
  }
  return checked;
}

/** Writes over; an empty value removes the attribute, as Cognito documents for UpdateUserAttributes. */
export function mergeAttributes(before: Attributes, changes: Attributes): Attributes {
  return Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, value]) => value !== ''));
}

/** @throws CognitoError `InvalidParameterException` naming the first attribute that is missing */
export function requireAttributes(attributes: Attributes, required: readonly string[]): void {
  for (const name of required)
    if (!isAttributeName(name) || (attributes[name] ?? '') === '')
      throw invalidParameter(
        `Attributes did not conform to the schema: ${name}: The attribute ${name} is required`,
      );
}

/**
 * Takes attributes away; one that is not there may be named.
 * @throws CognitoError `InvalidParameterException` for an unknown or required one, or the address that names the user
 */
export function removeAttributes(
  before: Attributes,
  names: readonly string[],
  required: readonly string[],
): Attributes {
  for (const name of names) {
    if (!isAttributeName(name))
      throw invalidParameter(
        `Attributes did not conform to the schema: ${name.slice(0, 64)}: Attribute does not exist in the schema.`,
      );
    if (name === 'email' || onlyAdministratorsWrite.has(name) || required.includes(name))
      throw invalidParameter(`unable to delete attribute ${name}; this user pool requires it`);
  }
  return Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name)));
}

import { invalidParameter } from './cognito-error';

/** A request's JSON object, unchecked. */
export type OperationInput = Readonly<Record<string, unknown>>;

const maximumText = 2048;
/** Tokens are the longest texts: a user in many groups, or with many attributes, has long ones. */
const maximumToken = 32_768;

/** `Object.hasOwn`, because a name like `constructor` is on every object. */
const read = (input: OperationInput, name: string): unknown =>
  Object.hasOwn(input, name) ? input[name] : undefined;

const missing = (name: string): Error =>
  invalidParameter(
    `1 validation error detected: Value at '${name}' failed to satisfy constraint: Member must not be null`,
  );

const wrongType = (name: string, type: string): Error =>
  invalidParameter(`unable to read ${name}; it must be a ${type}`);

/** @throws CognitoError `InvalidParameterException` */
export function optionalText(input: OperationInput, name: string, limit = maximumText): string | undefined {
  const value = read(input, name);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw wrongType(name, 'string');
  if (value.length > limit)
    throw invalidParameter(`unable to read ${name}; it has more than ${limit} characters`);
  return value;
}

/** @throws CognitoError `InvalidParameterException` if it is missing or empty */
export function requiredText(input: OperationInput, name: string, limit = maximumText): string {
  const value = optionalText(input, name, limit);
  if (value === undefined || value === '') throw missing(name);
  return value;
}

export const requiredToken = (input: OperationInput, name: string): string =>
  requiredText(input, name, maximumToken);

/** @throws CognitoError `InvalidParameterException` */
export function optionalFlag(input: OperationInput, name: string): boolean | undefined {
  const value = read(input, name);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw wrongType(name, 'boolean');
  return value;
}

/** @throws CognitoError `InvalidParameterException` */
export function optionalCount(input: OperationInput, name: string, maximum: number): number | undefined {
  const value = read(input, name);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > maximum)
    throw wrongType(name, `whole number from 1 to ${maximum}`);
  return value;
}

/** An object within the input; empty if it is missing. */
export function readObject(input: OperationInput, name: string): OperationInput {
  const value = read(input, name);
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw wrongType(name, 'map');
  return value as OperationInput;
}

/** @throws CognitoError `InvalidParameterException` if it is missing or empty */
export function requiredTexts(input: OperationInput, name: string): readonly string[] {
  const value = read(input, name);
  if (!Array.isArray(value) || value.length === 0) throw missing(name);
  return value.map((text: unknown) => {
    if (typeof text !== 'string') throw wrongType(name, 'list of strings');
    return text;
  });
}

/** An object of texts, e.g. `AuthParameters`; empty if it is missing. */
export function textMap(input: OperationInput, name: string): ReadonlyMap<string, string> {
  const value = read(input, name);
  if (value === undefined || value === null) return new Map();
  if (typeof value !== 'object' || Array.isArray(value)) throw wrongType(name, 'map of strings');
  return new Map(
    Object.entries(value).map(([key, text]: [string, unknown]) => {
      if (typeof text !== 'string') throw wrongType(name, 'map of strings');
      return [key, text];
    }),
  );
}

/** @throws CognitoError `InvalidParameterException` */
export function requiredEntry(map: ReadonlyMap<string, string>, name: string): string {
  const value = map.get(name);
  if (value === undefined || value === '') throw invalidParameter(`Missing required parameter ${name}`);
  return value;
}

/** A list like `[{ "Name": "email", "Value": "a@example.com" }]`; empty if it is missing. */
export function attributeMap(input: OperationInput, name: string): ReadonlyMap<string, string> {
  const value = read(input, name);
  if (value === undefined || value === null) return new Map();
  if (!Array.isArray(value)) throw wrongType(name, 'list of attributes');
  return new Map(
    value.map((entry: unknown) => {
      if (typeof entry !== 'object' || entry === null) throw wrongType(name, 'list of attributes');
      const attribute = entry as OperationInput;
      return [requiredText(attribute, 'Name'), optionalText(attribute, 'Value') ?? ''];
    }),
  );
}

/** What the client passes through to the triggers. */
export function clientMetadata(input: OperationInput): Readonly<Record<string, string>> | undefined {
  const map = textMap(input, 'ClientMetadata');
  return map.size === 0 ? undefined : Object.fromEntries(map);
}

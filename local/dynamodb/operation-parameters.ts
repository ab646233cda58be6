import { DynamoDbError } from '../ports';
import { dynaliteRules, dynaliteValidations } from './dynalite-internals';
import type { DynaliteOperation } from './dynalite-internals';
import type { DynaliteStore } from './dynalite-types';

/**
 * Checks the parameters of an operation and returns them parsed, as its action wants them.
 * @throws Error with `body.__type`, as DynamoDB names the mistake
 */
export function validateParameters(
  operation: DynaliteOperation,
  input: Readonly<Record<string, unknown>>,
  options: DynaliteStore['options'],
): Record<string, unknown> {
  const { types, custom } = dynaliteRules[operation];
  for (const name of Object.keys(input)) {
    if (!Object.hasOwn(types, name))
      throw new DynamoDbError(
        'ValidationException',
        `unable to run ${operation}; the local backend does not support its parameter ${name}`,
      );
  }
  const data = dynaliteValidations.checkTypes(copyParameters(input) as object, types);
  dynaliteValidations.checkValidations(data, types, custom, { options });
  return data;
}

/** A deep copy, for dynalite changes what it is given. Its plain objects cannot hold a key `__proto__`. */
function copyParameters(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyParameters);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__')
      throw new DynamoDbError(
        'ValidationException',
        'unable to store an attribute named __proto__; the local backend does not support it',
      );
    copy[key] = copyParameters(inner);
  }
  return copy;
}

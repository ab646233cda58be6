import { readFields, readOptionalFields, readString, RequestFault } from '../request-fields';
import type { Fields } from '../request-fields';
import { toItem } from './attribute-values';

/** An expression of a mapping: `{ expression, expressionNames, expressionValues }`. */
export interface Expression {
  readonly text: string;
  readonly names: Fields | undefined;
  readonly values: Fields | undefined;
}

export function readExpression(value: unknown, path: string): Expression {
  const fields = readFields(value, path);
  const values = readOptionalFields(fields['expressionValues'], `${path}.expressionValues`);
  return {
    text: readString(fields['expression'], `${path}.expression`),
    names: readOptionalFields(fields['expressionNames'], `${path}.expressionNames`),
    values: values && toItem(values, `${path}.expressionValues`),
  };
}

export function readOptionalExpression(value: unknown, path: string): Expression | undefined {
  return value === undefined || value === null ? undefined : readExpression(value, path);
}

/**
 * DynamoDB has one map of names and one of values for all expressions of a request.
 * A map that mappings gave stays even if it is empty, for DynamoDB refuses that.
 */
export function mergePlaceholders(...expressions: readonly (Expression | undefined)[]): Fields {
  const names = mergeMaps(expressions.map((one) => one?.names));
  const values = mergeMaps(expressions.map((one) => one?.values));
  return {
    ...(names && { ExpressionAttributeNames: names }),
    ...(values && { ExpressionAttributeValues: values }),
  };
}

function mergeMaps(maps: readonly (Fields | undefined)[]): Fields | undefined {
  const given = maps.filter((map) => map !== undefined);
  if (given.length === 0) return undefined;
  const merged = new Map<string, unknown>();
  for (const [name, value] of given.flatMap((map) => Object.entries(map))) {
    if (merged.has(name) && JSON.stringify(merged.get(name)) !== JSON.stringify(value))
      throw new RequestFault(`unable to use placeholder ${name}; two expressions give it different meanings`);
    merged.set(name, value);
  }
  return Object.fromEntries(merged);
}

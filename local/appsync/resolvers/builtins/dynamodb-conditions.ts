import { MappingFault } from '../mapping-fault';
import { isPlainMap } from '../plain-data';
import { renderOperator, renderSize } from './condition-operators';
import { ExpressionPlaceholders, type DynamoDbExpression } from './expression-placeholders';

/**
 * A condition before it is text. DynamoDB refuses redundant parentheses, so they are written only where
 * an OR stands inside an AND or a NOT before more than one condition.
 */
type Condition =
  | { readonly kind: 'test'; readonly text: string }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and' | 'or'; readonly all: readonly Condition[] };

/**
 * `util.transform.toDynamoDBFilterExpression` and `toDynamoDBConditionExpression` before they are made
 * JSON: `{ title: { contains: 'x' }, and: [], or: [], not: {} }`; siblings are joined with AND.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/transformation-helpers-in-utils-transform-js.html
 * @throws MappingFault for an unknown operator, naming it
 */
export function toDynamoDbCondition(
  filter: unknown,
  placeholders = new ExpressionPlaceholders(),
): DynamoDbExpression {
  const condition = read(filter, '', placeholders);
  return {
    expression: condition === null ? '' : render(condition),
    expressionNames: placeholders.names,
    expressionValues: placeholders.values,
  };
}

function read(filter: unknown, label: string, placeholders: ExpressionPlaceholders): Condition | null {
  if (!isPlainMap(filter))
    throw new MappingFault({
      message: 'unable to build a condition; a filter is not a map',
      errorType: 'MappingTemplate',
    });
  const parts = Object.entries(filter)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => readEntry(key, value, label, placeholders));
  return join('and', parts);
}

function readEntry(
  key: string,
  value: unknown,
  label: string,
  placeholders: ExpressionPlaceholders,
): Condition | null {
  if (key === 'and' || key === 'or') {
    const all = Array.isArray(value) ? (value as unknown[]) : [value];
    return join(
      key,
      all
        .filter((one) => one !== null && one !== undefined)
        .map((one, at) => read(one, `${label}${key}_${at}_`, placeholders)),
    );
  }
  if (key === 'not') {
    const of = read(value, `${label}not_`, placeholders);
    return of === null ? null : { kind: 'not', of };
  }
  return readAttribute(key, value, label, placeholders);
}

function readAttribute(
  path: string,
  operators: unknown,
  label: string,
  placeholders: ExpressionPlaceholders,
): Condition | null {
  if (!isPlainMap(operators))
    throw new MappingFault({
      message: `unable to build a condition on ${path}; it is not a map of operators`,
      errorType: 'MappingTemplate',
    });
  const texts = Object.entries(operators).flatMap(([operator, operand]) => {
    const use = { path, operator, operand, label: label + path };
    // A null asks for the null value with eq and ne; anywhere else it is an argument left out.
    if (operand === undefined || (operand === null && operator !== 'eq' && operator !== 'ne')) return [];
    return operator === 'size' ? renderSize(use, placeholders) : [renderOperator(use, placeholders)];
  });
  return join(
    'and',
    texts.map((text) => ({ kind: 'test', text })),
  );
}

/** Joins and flattens: an AND in an AND needs no parentheses. */
function join(kind: 'and' | 'or', parts: readonly (Condition | null)[]): Condition | null {
  const all = parts.flatMap((part) => {
    if (part === null) return [];
    return part.kind === kind ? part.all : [part];
  });
  const [first] = all;
  if (first === undefined) return null;
  return all.length === 1 ? first : { kind, all };
}

function render(condition: Condition): string {
  switch (condition.kind) {
    case 'test':
      return condition.text;
    case 'not':
      return condition.of.kind === 'test' ? `NOT ${render(condition.of)}` : `NOT (${render(condition.of)})`;
    case 'or':
      return condition.all.map(render).join(' OR ');
    case 'and':
      return condition.all.map((one) => (one.kind === 'or' ? `(${render(one)})` : render(one))).join(' AND ');
  }
}

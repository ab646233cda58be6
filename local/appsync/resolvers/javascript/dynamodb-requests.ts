import {
  alreadyTyped,
  ExpressionPlaceholders,
  toDynamoDbCondition,
  toMapValues,
  type DynamoDbExpression,
} from '../builtins';
import { MappingFault } from '../mapping-fault';
import { isPlainMap, type PlainMap } from '../plain-data';
import { toUpdateExpression } from './update-expression';

/** What AppSync's DynamoDB data source takes. */
type Request = Readonly<Record<string, unknown>>;

/** DynamoDB refuses an empty map of values, so there it is left out. */
type RequestExpression = Omit<DynamoDbExpression, 'expressionValues'> & Partial<DynamoDbExpression>;

const keyOperators = new Set(['eq', 'lt', 'le', 'gt', 'ge', 'between', 'beginsWith']);
const syncOptions = ['customPartitionKey', 'populateIndexFields', '_version'];

/**
 * The single-table functions of `@aws-appsync/utils/dynamodb`.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/built-in-modules-js.html
 */
export const get = (input: PlainMap): Request => ({
  operation: 'GetItem',
  key: toMapValues(input.key),
  ...pick(input, ['consistentRead']),
  ...projection(input),
});

export const put = (input: PlainMap): Request => ({
  operation: 'PutItem',
  key: toMapValues(input.key),
  attributeValues: toMapValues(input.item),
  ...condition(input),
  ...pick(input, syncOptions),
});

export const update = (input: PlainMap): Request => ({
  operation: 'UpdateItem',
  key: toMapValues(input.key),
  update: trim(toUpdateExpression(input.update)),
  ...condition(input),
  ...pick(input, syncOptions),
});

export const remove = (input: PlainMap): Request => ({
  operation: 'DeleteItem',
  key: toMapValues(input.key),
  ...condition(input),
  ...pick(input, syncOptions),
});

export const query = (input: PlainMap): Request => ({
  operation: 'Query',
  query: keyCondition(input.query),
  ...pick(input, ['index', 'nextToken', 'limit', 'scanIndexForward', 'consistentRead', 'select']),
  ...filter(input),
  ...projection(input),
});

export const scan = (input: PlainMap): Request => ({
  operation: 'Scan',
  ...pick(input, ['index', 'nextToken', 'limit', 'consistentRead', 'select', 'totalSegments', 'segment']),
  ...filter(input),
  ...projection(input),
});

export function condition(input: PlainMap): { condition?: RequestExpression } {
  return isGiven(input.condition) ? { condition: trim(toDynamoDbCondition(input.condition)) } : {};
}

export function projection(input: PlainMap): {
  projection?: Pick<DynamoDbExpression, 'expression' | 'expressionNames'>;
} {
  if (!Array.isArray(input.projection) || input.projection.length === 0) return {};
  const placeholders = new ExpressionPlaceholders();
  const expression = input.projection.map((path) => placeholders.path(String(path))).join(', ');
  return { projection: { expression, expressionNames: placeholders.names } };
}

/** Nulls are left out, as optional arguments of a GraphQL field usually are. */
export function pick(input: PlainMap, names: readonly string[]): PlainMap {
  return Object.fromEntries(names.filter((name) => isGiven(input[name])).map((name) => [name, input[name]]));
}

/** `toStringSet` and its like for items and updates: what they make is not converted again. */
export function typed<Value>(convert: (values: Value[]) => object): (values: Value[]) => object {
  return (values) => {
    const made = convert(values);
    alreadyTyped.add(made);
    return made;
  };
}

function filter(input: PlainMap): { filter?: RequestExpression } {
  return isGiven(input.filter) ? { filter: trim(toDynamoDbCondition(input.filter)) } : {};
}

function keyCondition(keys: unknown): DynamoDbExpression {
  const operators = isPlainMap(keys) ? Object.values(keys).filter(isPlainMap).flatMap(Object.keys) : [];
  const wrong = operators.find((operator) => !keyOperators.has(operator));
  if (wrong !== undefined)
    throw new MappingFault({
      message: `unable to build a query; operator ${wrong} is not one of key conditions`,
      errorType: 'BadRequest',
    });
  return toDynamoDbCondition(keys);
}

export function trim(expression: DynamoDbExpression): RequestExpression {
  const { expressionValues, ...rest } = expression;
  return Object.keys(expressionValues).length === 0 ? rest : expression;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

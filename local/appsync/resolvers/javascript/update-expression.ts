import { ExpressionPlaceholders, toDynamoDb, alreadyTyped, type DynamoDbExpression } from '../builtins';
import { MappingFault } from '../mapping-fault';
import { isPlainMap } from '../plain-data';
import { UpdateOperation } from './update-operations';

interface Clauses {
  readonly set: string[];
  readonly remove: string[];
  readonly placeholders: ExpressionPlaceholders;
}

/**
 * The update expression of `update({ key, update })`. A nested map changes the members it names; the
 * whole of it is replaced by `operations.replace`. `increment` and `append` want the attribute to exist,
 * as DynamoDB's arithmetic does.
 * @throws MappingFault if there is nothing to change
 */
export function toUpdateExpression(update: unknown): DynamoDbExpression {
  const clauses: Clauses = { set: [], remove: [], placeholders: new ExpressionPlaceholders() };
  addMembers(update, '', '', clauses);
  const expression = [
    clauses.set.length === 0 ? '' : `SET ${clauses.set.join(', ')}`,
    clauses.remove.length === 0 ? '' : `REMOVE ${clauses.remove.join(', ')}`,
  ]
    .filter((clause) => clause !== '')
    .join(' ');
  if (expression === '')
    throw new MappingFault({
      message: 'unable to build an update; it changes nothing',
      errorType: 'BadRequest',
    });
  return {
    expression,
    expressionNames: clauses.placeholders.names,
    expressionValues: clauses.placeholders.values,
  };
}

/** `path` is made of placeholders, `label` of the names they stand for. */
function addMembers(members: unknown, path: string, label: string, clauses: Clauses): void {
  if (!isPlainMap(members))
    throw new MappingFault({
      message: 'unable to build an update; it is not a map of attributes',
      errorType: 'BadRequest',
    });
  for (const [name, value] of Object.entries(members)) {
    if (value === undefined) continue;
    const step = clauses.placeholders.name(name);
    addValue(
      value,
      path === '' ? step : `${path}.${step}`,
      label === '' ? name : `${label}_${name}`,
      clauses,
    );
  }
}

function addValue(value: unknown, path: string, label: string, clauses: Clauses): void {
  const { set, placeholders } = clauses;
  if (value instanceof UpdateOperation) addOperation(value, path, label, clauses);
  else if (Array.isArray(value) && value.some((one) => one instanceof UpdateOperation))
    for (const one of value as unknown[]) addValue(one, path, label, clauses);
  else if (isPlainMap(value) && Object.keys(value).length > 0 && !alreadyTyped.has(value))
    addMembers(value, path, label, clauses);
  else set.push(`${path} = ${placeholders.value(label, toDynamoDb(value))}`);
}

function addOperation(operation: UpdateOperation, path: string, label: string, clauses: Clauses): void {
  const { set, remove, placeholders } = clauses;
  const value = (): string => placeholders.value(label, toDynamoDb(operation.payload));
  switch (operation._type) {
    case 'add':
    case 'replace':
      set.push(`${path} = ${value()}`);
      break;
    case 'remove':
      remove.push(path);
      break;
    case 'increment':
      set.push(`${path} = ${path} + ${value()}`);
      break;
    case 'decrement':
      set.push(`${path} = ${path} - ${value()}`);
      break;
    case 'append':
      set.push(`${path} = list_append(${path}, ${value()})`);
      break;
    case 'prepend':
      set.push(`${path} = list_append(${value()}, ${path})`);
      break;
    case 'updateListItem':
      set.push(`${path}[${operation.index}] = ${value()}`);
      break;
  }
}

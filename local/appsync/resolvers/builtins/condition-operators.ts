import { MappingFault } from '../mapping-fault';
import { isPlainMap } from '../plain-data';
import { toDynamoDb } from './convert-dynamodb-values';
import type { ExpressionPlaceholders } from './expression-placeholders';

const comparators: ReadonlyMap<string, string> = new Map([
  ['eq', '='],
  ['ne', '<>'],
  ['lt', '<'],
  ['le', '<='],
  ['gt', '>'],
  ['ge', '>='],
]);

const attributeTypes: ReadonlyMap<unknown, string> = new Map([
  ['_null', 'NULL'],
  ['string', 'S'],
  ['stringSet', 'SS'],
  ['number', 'N'],
  ['numberSet', 'NS'],
  ['binary', 'B'],
  ['binarySet', 'BS'],
  ['boolean', 'BOOL'],
  ['list', 'L'],
  ['map', 'M'],
]);

/** One operator on one attribute, e.g. `contains(#title, :title_contains)`. `label` names its values. */
export interface OperatorUse {
  readonly path: string;
  readonly operator: string;
  readonly operand: unknown;
  readonly label: string;
}

/** @throws MappingFault for an operator that DynamoDB filters lack, naming it */
export function renderOperator(use: OperatorUse, placeholders: ExpressionPlaceholders): string {
  const { operator, operand, label } = use;
  const path = placeholders.path(use.path);
  const value = (one: unknown, suffix = ''): string =>
    placeholders.value(`${label}_${operator}${suffix}`, toDynamoDb(one));
  const comparator = comparators.get(operator);
  if (comparator !== undefined) return `${path} ${comparator} ${value(operand)}`;
  switch (operator) {
    case 'contains':
      return `contains(${path}, ${value(operand)})`;
    case 'notContains':
      return `NOT contains(${path}, ${value(operand)})`;
    case 'beginsWith':
      return `begins_with(${path}, ${value(operand)})`;
    case 'between': {
      const [low, high] = listOf(use, 2);
      return `${path} BETWEEN ${value(low, '_0')} AND ${value(high, '_1')}`;
    }
    case 'in':
      return `${path} IN (${listOf(use)
        .map((one, at) => value(one, `_${at}`))
        .join(', ')})`;
    case 'attributeExists':
      return operand === true ? `attribute_exists(${path})` : `attribute_not_exists(${path})`;
    case 'attributeType':
      return `attribute_type(${path}, ${value(attributeTypes.get(operand) ?? operand)})`;
    default:
      throw refusal(use, `operator ${operator} is not one of DynamoDB expressions`);
  }
}

/** `size: { gt: 3 }`: comparisons of the attribute's size. */
export function renderSize(use: OperatorUse, placeholders: ExpressionPlaceholders): string[] {
  if (!isPlainMap(use.operand)) throw refusal(use, 'size takes a map of comparisons');
  return Object.entries(use.operand)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([operator, operand]) => {
      const part = { path: use.path, operator, operand, label: `${use.label}_size` };
      if (operator !== 'between' && !comparators.has(operator))
        throw refusal(part, `operator ${operator} is not one of size`);
      const path = placeholders.path(use.path);
      return renderOperator(part, placeholders).replace(path, `size(${path})`);
    });
}

function listOf(use: OperatorUse, length?: number): readonly unknown[] {
  const { operand, operator } = use;
  if (!Array.isArray(operand)) throw refusal(use, `${operator} takes a list`);
  if (length !== undefined && operand.length !== length)
    throw refusal(use, `${operator} takes ${length} values`);
  if (operand.length === 0) throw refusal(use, `${operator} takes at least one value`);
  return operand;
}

function refusal(use: OperatorUse, reason: string): MappingFault {
  return new MappingFault({
    message: `unable to build a condition on ${use.path}; ${reason}`,
    errorType: 'MappingTemplate',
  });
}

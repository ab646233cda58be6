import { isRecord } from '../is-record';
import { CloudAssemblyError } from './cloud-assembly-error';
import { NO_VALUE, type Evaluation } from './evaluation';
import { attributeOf, referenceTo } from './references';

type Intrinsic = (argument: unknown, evaluation: Evaluation) => unknown;

/**
 * By their names in JSON templates
 * (docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html).
 */
export const intrinsics: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['Ref', (argument, evaluation) => referenceTo(name('Ref', argument), evaluation)],
  ['Fn::GetAtt', getAtt],
  ['Fn::Join', join],
  ['Fn::Split', split],
  ['Fn::Select', select],
  ['Fn::Sub', substitute],
  ['Fn::If', choose],
  ['Fn::Equals', equals],
  ['Fn::Not', (argument, evaluation) => !isTrue(list('Fn::Not', argument, 1)[0], evaluation)],
  [
    'Fn::And',
    (argument, evaluation) => list('Fn::And', argument).every((entry) => isTrue(entry, evaluation)),
  ],
  ['Fn::Or', (argument, evaluation) => list('Fn::Or', argument).some((entry) => isTrue(entry, evaluation))],
  ['Condition', (argument, evaluation) => conditionHolds(name('Condition', argument), evaluation)],
  ['Fn::FindInMap', findInMap],
  ['Fn::Base64', (argument, evaluation) => Buffer.from(evaluation.text(argument)).toString('base64')],
]);

/** @throws CloudAssemblyError if the stack has no such condition */
export function conditionHolds(condition: string, evaluation: Evaluation): boolean {
  const { conditions } = evaluation.stack.template;
  if (!conditions.has(condition)) throw unable('Condition', `${condition} is not defined`);
  return isTrue(conditions.get(condition), evaluation);
}

function isTrue(condition: unknown, evaluation: Evaluation): boolean {
  const value = evaluation.value(condition);
  if (typeof value !== 'boolean') throw unable('Condition', 'it is neither true nor false');
  return value;
}

function getAtt(argument: unknown, evaluation: Evaluation): unknown {
  const parts = typeof argument === 'string' ? argument.split('.') : list('Fn::GetAtt', argument);
  const [logicalId, ...attribute] = parts;
  const path = attribute.map((part) => evaluation.text(part)).join('.');
  return attributeOf(name('Fn::GetAtt', logicalId), path, evaluation);
}

function join(argument: unknown, evaluation: Evaluation): string {
  const [delimiter, parts] = list('Fn::Join', argument, 2);
  return list('Fn::Join', evaluation.value(parts))
    .map((part) => evaluation.text(part))
    .join(name('Fn::Join', delimiter));
}

function split(argument: unknown, evaluation: Evaluation): string[] {
  const [delimiter, source] = list('Fn::Split', argument, 2);
  return evaluation.text(source).split(name('Fn::Split', delimiter));
}

function select(argument: unknown, evaluation: Evaluation): unknown {
  const [index, source] = list('Fn::Select', argument, 2);
  const entries = list('Fn::Select', evaluation.value(source));
  const position = Number(evaluation.text(index));
  if (!(position in entries))
    throw unable('Fn::Select', `there is no entry ${position} of ${entries.length}`);
  return entries[position];
}

/** `${Name}` and `${Resource.Attribute}` are resolved, `${!Literal}` is written `${Literal}`. */
function substitute(argument: unknown, evaluation: Evaluation): string {
  const [template, variables] = Array.isArray(argument) ? (argument as unknown[]) : [argument];
  const own = isRecord(variables) ? variables : {};
  return name('Fn::Sub', template).replaceAll(
    /\$\{(!?)([^}]+)\}/g,
    (_match, literal: string, inner: string) => {
      if (literal !== '') return `\${${inner}}`;
      const key = inner.trim();
      if (Object.hasOwn(own, key)) return evaluation.text(own[key]);
      return evaluation.text(key.includes('.') ? { 'Fn::GetAtt': key } : { Ref: key });
    },
  );
}

function choose(argument: unknown, evaluation: Evaluation): unknown {
  const [condition, whenTrue, whenFalse] = list('Fn::If', argument, 3);
  return evaluation.value(conditionHolds(name('Fn::If', condition), evaluation) ? whenTrue : whenFalse);
}

/** Parameters are text to CloudFormation, so 5 equals "5". */
function equals(argument: unknown, evaluation: Evaluation): boolean {
  const [left, right] = list('Fn::Equals', argument, 2).map((side) => {
    const value = evaluation.value(side);
    return value === NO_VALUE || typeof value === 'string' ? value : JSON.stringify(value);
  });
  return left === right;
}

function findInMap(argument: unknown, evaluation: Evaluation): unknown {
  const keys = list('Fn::FindInMap', argument, 3).map((key) => evaluation.text(key));
  const { mappings } = evaluation.stack.template;
  const found = keys.reduce<unknown>(
    (place, key) => (isRecord(place) && Object.hasOwn(place, key) ? place[key] : undefined),
    Object.fromEntries(mappings),
  );
  if (found === undefined) throw unable('Fn::FindInMap', `${keys.join('.')} is not defined`);
  return found;
}

function list(intrinsic: string, argument: unknown, length?: number): unknown[] {
  if (!Array.isArray(argument) || (length !== undefined && argument.length !== length))
    throw unable(intrinsic, `it takes ${length === undefined ? 'a list' : `${length} arguments`}`);
  return argument;
}

function name(intrinsic: string, argument: unknown): string {
  if (typeof argument !== 'string') throw unable(intrinsic, 'text is expected here');
  return argument;
}

const unable = (intrinsic: string, reason: string): CloudAssemblyError =>
  new CloudAssemblyError(`unable to evaluate ${intrinsic}; ${reason}`);

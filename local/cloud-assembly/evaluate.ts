import { isRecord } from '../is-record';
import { CloudAssemblyError } from './cloud-assembly-error';
import { NO_VALUE, type Evaluation } from './evaluation';
import { intrinsics } from './intrinsics';
import type { Stack } from './stack';
import type { JsonObject } from './template';

/** Evaluates lazily: an expression is resolved when somebody asks for it, and only then can it fail. */
export function evaluationOf(stack: Stack): Evaluation {
  const evaluation: Evaluation = {
    stack,
    value: (expression) => evaluate(expression, evaluation),
    text: (expression) => asText(evaluate(expression, evaluation), expression),
    in: evaluationOf,
  };
  return evaluation;
}

function evaluate(expression: unknown, evaluation: Evaluation): unknown {
  if (typeof expression === 'string') return refuseDynamicReference(expression, evaluation.stack);
  if (Array.isArray(expression))
    return expression.map((entry) => evaluate(entry, evaluation)).filter((entry) => entry !== NO_VALUE);
  if (!isRecord(expression)) return expression;
  const call = intrinsicCall(expression);
  if (call === null) return evaluateObject(expression, evaluation);
  const intrinsic = intrinsics.get(call.name);
  if (intrinsic === undefined)
    throw new CloudAssemblyError(`unable to evaluate ${call.name}; not supported by the local backend`);
  return intrinsic(call.argument, evaluation);
}

/** An intrinsic is an object with one key: `Ref`, `Condition` or `Fn::...`. */
function intrinsicCall(value: JsonObject): { name: string; argument: unknown } | null {
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0) return null;
  const [name, argument] = entry;
  const isCondition = name === 'Condition' && typeof argument === 'string';
  return name === 'Ref' || name.startsWith('Fn::') || isCondition ? { name, argument } : null;
}

function evaluateObject(value: JsonObject, evaluation: Evaluation): JsonObject {
  const entries = Object.entries(value)
    .map(([key, entry]) => [key, evaluate(entry, evaluation)] as const)
    .filter(([, entry]) => entry !== NO_VALUE);
  return Object.fromEntries(entries);
}

function asText(value: unknown, expression: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const shown = JSON.stringify(expression).slice(0, 120);
  throw new CloudAssemblyError(`unable to evaluate ${shown}; it does not resolve to text`);
}

/** `{{resolve:ssm:...}}` would be fetched by CloudFormation from an account, and there is none. */
function refuseDynamicReference(text: string, stack: Stack): string {
  const reference = /\{\{resolve:[\w-]+:[^}]*\}\}/.exec(text);
  if (reference !== null)
    throw new CloudAssemblyError(
      `unable to evaluate ${reference[0]} in ${describeStack(stack)}; dynamic references need an AWS account`,
    );
  return text;
}

const describeStack = (stack: Stack): string =>
  stack.path === '' ? 'the root stack' : `stack ${stack.path}`;

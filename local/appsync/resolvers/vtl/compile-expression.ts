import { javaText } from '../builtins';
import { setOwn, type PlainMap } from '../plain-data';
import { compileReference } from './compile-reference';
import type { CompilerContext, Evaluate, Frame } from './frame';
import { applyOperator, isTrue } from './operators';
import type { Expression, TextPart } from './syntax-tree';

/** Turns an expression into a function once, so that running it walks no tree. */
export function compileExpression(expression: Expression, context: CompilerContext): Evaluate {
  const compile = (inner: Expression): Evaluate => compileExpression(inner, context);
  switch (expression.kind) {
    case 'constant': {
      const { value } = expression;
      return () => value;
    }
    case 'interpolation':
      return compileInterpolation(expression.parts, context);
    case 'list': {
      const items = expression.items.map(compile);
      return (frame) => items.map((item) => item(frame) ?? null);
    }
    case 'range':
      return compileRange(compile(expression.from), compile(expression.to));
    case 'map':
      return compileMap(expression.entries.map(([key, value]) => [compile(key), compile(value)]));
    case 'reference':
      return compileReference(expression.reference, context, compile);
    case 'not': {
      const operand = compile(expression.operand);
      return (frame) => !isTrue(operand(frame));
    }
    case 'negate': {
      const operand = compile(expression.operand);
      return (frame) => applyOperator('-', 0, operand(frame));
    }
    case 'binary':
      return compileBinary(expression, compile);
  }
}

function compileBinary(
  expression: Extract<Expression, { kind: 'binary' }>,
  compile: (inner: Expression) => Evaluate,
): Evaluate {
  const { operator } = expression;
  const left = compile(expression.left);
  const right = compile(expression.right);
  if (operator === '&&') return (frame) => isTrue(left(frame)) && isTrue(right(frame));
  if (operator === '||') return (frame) => isTrue(left(frame)) || isTrue(right(frame));
  return (frame) => applyOperator(operator, left(frame), right(frame));
}

function compileMap(entries: readonly (readonly [Evaluate, Evaluate])[]): Evaluate {
  return (frame) => {
    const map: PlainMap = {};
    for (const [key, value] of entries) setOwn(map, javaText(key(frame)), value(frame) ?? null);
    return map;
  };
}

/** Ours: far more than a template may loop over. */
const maxRange = 10_000;

function compileRange(from: Evaluate, to: Evaluate): Evaluate {
  return (frame) => {
    const [start, end] = [Number(from(frame)), Number(to(frame))];
    const step = start <= end ? 1 : -1;
    const length = Math.min(Math.abs(end - start) + 1, maxRange);
    return Number.isNaN(length) ? [] : Array.from({ length }, (_none, at) => start + at * step);
  };
}

/** A text with references; one that is null shows its own source. */
export function compileInterpolation(
  parts: readonly TextPart[],
  context: CompilerContext,
): (frame: Frame) => string {
  const pieces = parts.map((part): ((frame: Frame) => string) => {
    if (part.kind === 'text') return () => part.text;
    const read = compileReference(part.reference, context, (inner) => compileExpression(inner, context));
    const absent = part.quiet ? '' : part.source;
    return (frame) => {
      const value = read(frame) ?? null;
      return value === null ? absent : javaText(value);
    };
  });
  return (frame) => {
    let text = '';
    for (const piece of pieces) text += piece(frame);
    return text;
  };
}

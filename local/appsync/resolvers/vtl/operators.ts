import { javaText, sameValue } from '../builtins';
import type { BinaryOperator } from './syntax-tree';

/** Velocity's truth: everything but null and false; an empty text and zero are true. */
export function isTrue(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false;
}

/** The operators whose both sides are always evaluated. A comparison with what has no order is false. */
export function applyOperator(
  operator: Exclude<BinaryOperator, '&&' | '||'>,
  left: unknown,
  right: unknown,
): unknown {
  switch (operator) {
    case '==':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    case '<':
      return compare(left, right, (a, b) => a < b);
    case '<=':
      return compare(left, right, (a, b) => a <= b);
    case '>':
      return compare(left, right, (a, b) => a > b);
    case '>=':
      return compare(left, right, (a, b) => a >= b);
    case '+':
      return add(left, right);
    case '-':
      return calculate(left, right, (a, b) => a - b);
    case '*':
      return calculate(left, right, (a, b) => a * b);
    case '/':
      return calculate(left, right, divide);
    case '%':
      return calculate(left, right, (a, b) => (b === 0 ? null : a % b));
  }
}

/** Values of different kinds are compared as text. */
function isEqual(left: unknown, right: unknown): boolean {
  const [a, b] = [left ?? null, right ?? null];
  if (a === null || b === null) return a === b;
  if (typeof a === 'object' && typeof b === 'object') return sameValue(a, b);
  return typeof a === typeof b ? a === b : javaText(a) === javaText(b);
}

function compare(left: unknown, right: unknown, accept: (a: number, b: number) => boolean): boolean {
  return typeof left === 'number' && typeof right === 'number' && accept(left, right);
}

function add(left: unknown, right: unknown): unknown {
  if (typeof left === 'string' || typeof right === 'string') return javaText(left) + javaText(right);
  return calculate(left, right, (a, b) => a + b);
}

function calculate(
  left: unknown,
  right: unknown,
  work: (a: number, b: number) => number | null,
): number | null {
  return typeof left === 'number' && typeof right === 'number' ? work(left, right) : null;
}

/** Whole numbers divide to a whole number, as in Java. */
function divide(a: number, b: number): number | null {
  if (b === 0) return null;
  return Number.isInteger(a) && Number.isInteger(b) ? Math.trunc(a / b) : a / b;
}

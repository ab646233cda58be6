import type { Stack } from './stack';

/** What `AWS::NoValue` stands for: the property or the list entry that is not there. */
export const NO_VALUE = Symbol('AWS::NoValue');

/** Resolves expressions of one stack's template. */
export interface Evaluation {
  readonly stack: Stack;
  /** @throws CloudAssemblyError naming an intrinsic or a reference that cannot be resolved */
  value(expression: unknown): unknown;
  /** @throws CloudAssemblyError if it does not resolve to text (numbers and booleans are written out) */
  text(expression: unknown): string;
  /** The same in another stack of the tree. */
  in(stack: Stack): Evaluation;
}

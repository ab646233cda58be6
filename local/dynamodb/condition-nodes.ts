/** dynalite's form of a parsed condition, which its evaluator reads. */

/** Attribute names and list positions. */
export type Path = readonly (string | number | undefined)[];

/** An AttributeValue. It is undefined if the placeholder stands for nothing, which is an error by then. */
export type Value = Readonly<Record<string, unknown>> | undefined;

export interface FunctionNode {
  readonly type: 'function';
  readonly name: string;
  readonly args: readonly Operand[];
  /** The type of what it gives; undefined if it gives no value. */
  readonly attrType: string | null | undefined;
}

export type Operand = Path | Value | FunctionNode;

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type ConditionNode =
  | FunctionNode
  | { readonly type: 'and' | 'or' | 'not'; readonly args: readonly ConditionNode[] }
  | { readonly type: Comparison | 'between' | 'in'; readonly args: readonly Operand[] };

export interface ParsedCondition {
  readonly expression: ConditionNode;
  /** Heads of paths that go deeper, and of all paths. */
  readonly nestedPaths: Readonly<Record<string, true>>;
  readonly pathHeads: Readonly<Record<string, true>>;
}

/** What dynalite gives its parser; names and values that were used are taken out of the unused ones. */
export interface ParseContext {
  readonly attrNames?: Readonly<Record<string, string>> | undefined;
  readonly attrVals?: Readonly<Record<string, Value>> | undefined;
  readonly unusedAttrNames?: Record<string, true>;
  readonly unusedAttrVals?: Record<string, true>;
  readonly isReserved: (name: string) => boolean;
  readonly compare: (operator: string, left: Value, right: Value) => boolean;
}

export function isPath(operand: Operand): operand is Path {
  return Array.isArray(operand);
}

export function isFunction(operand: Operand): operand is FunctionNode {
  return !isPath(operand) && operand?.['type'] === 'function';
}

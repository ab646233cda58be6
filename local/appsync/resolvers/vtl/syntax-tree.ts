/** The syntax of Apache Velocity as far as AppSync's templates use it. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Block = readonly Statement[];

export type Statement =
  | TextPart
  | { readonly kind: 'set'; readonly target: Reference; readonly value: Expression }
  | { readonly kind: 'if'; readonly branches: readonly Branch[]; readonly otherwise: Block }
  | {
      readonly kind: 'foreach';
      readonly variable: string;
      readonly items: Expression;
      readonly body: Block;
      readonly position: Position;
    }
  | { readonly kind: 'break' }
  | { readonly kind: 'return'; readonly value: Expression | null };

/** What a text is made of. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  /** `$x`: prints the value, or its own source if there is none and it is not quiet (`$!x`). */
  | {
      readonly kind: 'print';
      readonly reference: Reference;
      readonly source: string;
      readonly quiet: boolean;
    };

export interface Branch {
  readonly condition: Expression;
  readonly body: Block;
}

export type Expression =
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  | { readonly kind: 'interpolation'; readonly parts: readonly TextPart[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'not' | 'negate'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    };

export type BinaryOperator =
  '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

export interface Reference {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly position: Position;
}

export type Step =
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'index'; readonly index: Expression }
  | { readonly kind: 'method'; readonly name: string; readonly arguments: readonly Expression[] };

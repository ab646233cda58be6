/** One run of a template: its variables and what it has printed. */
export interface Frame {
  readonly variables: Map<string, unknown>;
  output: string;
}

/** How a statement ended if not by reaching its end. */
export type Signal = null | { readonly kind: 'break' } | { readonly kind: 'return'; readonly value: unknown };

export type Evaluate = (frame: Frame) => unknown;
export type Execute = (frame: Frame) => Signal;

/** Told of a method that the receiver's type lacks; the reference is null then, as in Velocity. */
export interface UnknownMethod {
  readonly template: string;
  readonly line: number;
  readonly method: string;
  /** `list`, `map`, `string`, ... */
  readonly receiver: string;
}

export interface TemplateOptions {
  readonly onUnknownMethod?: (found: UnknownMethod) => void;
}

export interface CompilerContext extends TemplateOptions {
  readonly template: string;
}

import type { TypedValue } from './convert-dynamodb-values';

/** A DynamoDB expression with its placeholders, as AppSync's requests carry it. */
export interface DynamoDbExpression {
  readonly expression: string;
  readonly expressionNames: Record<string, string>;
  readonly expressionValues: Record<string, TypedValue>;
}

/** Hands out placeholders (`#title`, `:title_eq`) and remembers what they stand for. */
export class ExpressionPlaceholders {
  readonly names: Record<string, string> = {};
  readonly values: Record<string, TypedValue> = {};

  /** A placeholder for each step of a path with dots. */
  path(path: string): string {
    return path
      .split('.')
      .map((step) => this.#step(step))
      .join('.');
  }

  /** `expressionNames` may be merged by templates on the field's name, so that name is kept where it can be. */
  name(attribute: string): string {
    const wanted = `#${legal(attribute)}`;
    const key = free(wanted, (candidate) => (this.names[candidate] ?? attribute) === attribute);
    this.names[key] = attribute;
    return key;
  }

  value(label: string, value: TypedValue): string {
    const key = free(`:${legal(label)}`, (candidate) => !Object.hasOwn(this.values, candidate));
    this.values[key] = value;
    return key;
  }

  /** An index of a list (`pages[2]`) stays outside of the placeholder. */
  #step(step: string): string {
    const index = /(\[\d+\])+$/.exec(step)?.[0] ?? '';
    return this.name(step.slice(0, step.length - index.length)) + index;
  }
}

/** DynamoDB allows letters, digits and underscores in a placeholder. */
function legal(text: string): string {
  return text.replace(/[^A-Za-z0-9_]/g, '_');
}

function free(wanted: string, isFree: (candidate: string) => boolean): string {
  if (isFree(wanted)) return wanted;
  let suffix = 2;
  while (!isFree(`${wanted}_${suffix}`)) suffix += 1;
  return `${wanted}_${suffix}`;
}

import { ConditionMistakes } from './condition-mistakes';
import { isFunction } from './condition-nodes';
import type {
  Comparison,
  ConditionNode,
  Operand,
  ParseContext,
  ParsedCondition,
  Path,
} from './condition-nodes';
import { ExpressionSyntaxError, readTokens } from './condition-tokens';
import type { Token } from './condition-tokens';

/** Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const maximumBytes = 4096;

const comparisons: readonly string[] = ['=', '<>', '<', '<=', '>', '>='] satisfies Comparison[];

/**
 * Parses a condition in time proportional to its length. It stands in for dynalite's parser, which takes
 * four times as long with each pair of parentheses around another; a filter of ten levels would stop the server.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
 * @returns a text, in DynamoDB's words, if the syntax is right but the expression is not
 * @throws ExpressionSyntaxError
 */
export function parseCondition(
  expression: string,
  { context }: { readonly context: ParseContext },
): ParsedCondition | string {
  const size = Buffer.byteLength(expression);
  if (size > maximumBytes)
    return `Expression size has exceeded the maximum allowed size; expression size: ${size}`;
  return new ConditionParser(expression, context).parse();
}

class ConditionParser {
  readonly #expression: string;
  readonly #context: ParseContext;
  readonly #tokens: readonly Token[];
  #position = 0;
  readonly #mistakes = new ConditionMistakes();
  readonly #nestedPaths = Object.create(null) as Record<string, true>;
  readonly #pathHeads = Object.create(null) as Record<string, true>;

  constructor(expression: string, context: ParseContext) {
    this.#expression = expression;
    this.#context = context;
    this.#tokens = readTokens(expression);
  }

  parse(): ParsedCondition | string {
    const expression = this.#or();
    if (this.#next().kind !== 'end') this.#fail();
    return (
      this.#mistakes.first() ?? { expression, nestedPaths: this.#nestedPaths, pathHeads: this.#pathHeads }
    );
  }

  #or(): ConditionNode {
    const left = this.#and();
    return this.#takeWord('OR') ? { type: 'or', args: [left, this.#or()] } : left;
  }

  #and(): ConditionNode {
    const left = this.#not();
    return this.#takeWord('AND') ? { type: 'and', args: [left, this.#and()] } : left;
  }

  #not(): ConditionNode {
    return this.#takeWord('NOT') ? { type: 'not', args: [this.#primary()] } : this.#primary();
  }

  #primary(): ConditionNode {
    if (!this.#takeSymbol('(')) return this.#condition();
    const doubled = this.#next().text === '(';
    const start = this.#position;
    const inner = this.#or();
    if (doubled && this.#closes(start))
      this.#mistakes.note('parentheses', 'The expression has redundant parentheses;');
    this.#expectSymbol(')');
    return inner;
  }

  /** Whether the parenthesis at this token is closed by the token before the current one. */
  #closes(open: number): boolean {
    let depth = 0;
    for (let index = open; index < this.#position; index += 1) {
      const { text } = this.#tokens[index] ?? { text: '' };
      if (text === '(') depth += 1;
      if (text === ')') depth -= 1;
      if (depth === 0) return index === this.#position - 1;
    }
    return false;
  }

  #condition(): ConditionNode {
    const left = this.#operand();
    const node = this.#comparison(left) ?? this.#call(left);
    this.#mistakes.endCondition();
    return node;
  }

  #comparison(left: Operand): ConditionNode | undefined {
    const { kind, text } = this.#next();
    if (kind === 'symbol' && comparisons.includes(text)) {
      this.#position += 1;
      const args = [left, this.#operand()];
      this.#mistakes.checkOperands(args);
      this.#mistakes.checkDistinct(text, args);
      return { type: text as Comparison, args };
    }
    if (this.#takeWord('BETWEEN')) {
      const lower = this.#operand();
      if (!this.#takeWord('AND')) this.#fail();
      const args = [left, lower, this.#operand()];
      this.#mistakes.checkOperands(args);
      this.#mistakes.checkBetween(lower, args[2], this.#context.compare);
      return { type: 'between', args };
    }
    if (this.#takeWord('IN')) {
      this.#expectSymbol('(');
      const args = [left, ...this.#list()];
      this.#mistakes.checkOperands(args);
      return { type: 'in', args };
    }
    return undefined;
  }

  /** An operand that nothing follows is a condition only if it is a call. */
  #call(operand: Operand): ConditionNode {
    if (!isFunction(operand)) return this.#fail();
    this.#mistakes.checkCondition(operand);
    return operand;
  }

  /** Operands up to the closing parenthesis. */
  #list(): Operand[] {
    const operands = [this.#operand()];
    while (this.#takeSymbol(',')) operands.push(this.#operand());
    this.#expectSymbol(')');
    return operands;
  }

  #operand(): Operand {
    const token = this.#next();
    this.#position += 1;
    if (token.kind === 'value') return this.#value(token.text);
    if (token.kind === 'word' && this.#takeSymbol('(')) {
      const args = this.#list();
      this.#mistakes.checkOperands(args);
      const attrType = this.#mistakes.checkFunction(token.text, args);
      return { type: 'function', name: token.text, args, attrType };
    }
    if (token.kind === 'symbol' && token.text === '(') {
      const operand = this.#operand();
      this.#expectSymbol(')');
      this.#mistakes.note('parentheses', 'The expression has redundant parentheses;');
      return operand;
    }
    this.#position -= 1;
    return this.#path();
  }

  #path(): Path {
    const path: (string | number | undefined)[] = [this.#attribute()];
    for (;;) {
      if (this.#takeSymbol('.')) path.push(this.#attribute());
      else if (this.#takeSymbol('[')) path.push(this.#index());
      else break;
    }
    const head = String(path[0]);
    if (path.length > 1) this.#nestedPaths[head] = true;
    this.#pathHeads[head] = true;
    return path;
  }

  #attribute(): string | undefined {
    const { kind, text } = this.#next();
    if (kind !== 'word' && kind !== 'name') this.#fail();
    this.#position += 1;
    if (kind === 'name') return this.#name(text);
    if (this.#context.isReserved(text))
      this.#mistakes.note('reserved', `Attribute name is a reserved keyword; reserved keyword: ${text}`);
    return text;
  }

  #index(): number {
    const { kind, text } = this.#next();
    if (kind !== 'index') this.#fail();
    this.#position += 1;
    this.#expectSymbol(']');
    return Number(text);
  }

  #name(placeholder: string): string | undefined {
    const name = this.#context.attrNames?.[placeholder];
    if (name === undefined)
      this.#mistakes.note(
        'placeholder',
        `An expression attribute name used in the document path is not defined; attribute name: ${placeholder}`,
      );
    else delete this.#context.unusedAttrNames?.[placeholder];
    return name;
  }

  #value(placeholder: string): Operand {
    const value = this.#context.attrVals?.[placeholder];
    if (value === undefined)
      this.#mistakes.note(
        'placeholder',
        `An expression attribute value used in expression is not defined; attribute value: ${placeholder}`,
      );
    else delete this.#context.unusedAttrVals?.[placeholder];
    return value;
  }

  #next(): Token {
    return this.#tokens[this.#position] ?? this.#fail();
  }

  #takeWord(word: string): boolean {
    const { kind, text } = this.#next();
    if (kind !== 'word' || text.toUpperCase() !== word) return false;
    this.#position += 1;
    return true;
  }

  #takeSymbol(symbol: string): boolean {
    const { kind, text } = this.#next();
    if (kind !== 'symbol' || text !== symbol) return false;
    this.#position += 1;
    return true;
  }

  #expectSymbol(symbol: string): void {
    if (!this.#takeSymbol(symbol)) this.#fail();
  }

  #fail(): never {
    const token = this.#tokens[this.#position] ?? { text: '<EOF>', position: this.#expression.length };
    throw new ExpressionSyntaxError(this.#expression, token);
  }
}

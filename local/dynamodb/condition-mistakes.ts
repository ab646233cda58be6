import { isFunction, isPath } from './condition-nodes';
import type { FunctionNode, Operand, ParseContext, Path, Value } from './condition-nodes';

type Kind =
  | 'parentheses'
  | 'unknownFunction'
  | 'misusedFunction'
  | 'reserved'
  | 'condition'
  | 'placeholder'
  | 'operand'
  | 'distinct'
  | 'function';

/** The order in which DynamoDB tells of mistakes; of each kind it tells the first. */
const order: readonly Kind[] = ['parentheses', 'unknownFunction', 'misusedFunction', 'reserved', 'condition'];

const orderWithinCondition: readonly Kind[] = ['placeholder', 'operand', 'distinct', 'function'];

const operandCounts = new Map([
  ['attribute_exists', 1],
  ['attribute_not_exists', 1],
  ['attribute_type', 2],
  ['begins_with', 2],
  ['contains', 2],
  ['size', 1],
]);

const valueTypes = ['S', 'N', 'B', 'NULL', 'BOOL', 'SS', 'NS', 'BS', 'L', 'M'];

/** Collects what is wrong with a condition whose syntax is right. */
export class ConditionMistakes {
  readonly #found = new Map<Kind, string>();

  /** The mistake to tell, in DynamoDB's words. */
  first(): string | undefined {
    return firstOf(this.#found, order);
  }

  note(kind: Kind, message: string): void {
    if (!this.#found.has(kind)) this.#found.set(kind, message);
  }

  endCondition(): void {
    const mistake = firstOf(this.#found, orderWithinCondition);
    if (mistake !== undefined) this.note('condition', mistake);
  }

  /** Only `size` gives a value that can be compared. */
  checkOperands(operands: readonly Operand[]): void {
    for (const operand of operands) {
      if (isFunction(operand) && operand.name !== 'size') this.#misused(operand);
    }
  }

  /** `size` alone is no condition. */
  checkCondition(node: FunctionNode): void {
    if (node.name === 'size') this.#misused(node);
  }

  checkDistinct(operator: string, operands: readonly Operand[]): void {
    const [left, right] = operands;
    if (operands.length !== 2 || !isPath(left) || !isPath(right)) return;
    if (left.length !== right.length || left.some((piece, index) => piece !== right[index])) return;
    this.note(
      'distinct',
      'The first operand must be distinct from the remaining operands for this operator or function; ' +
        `operator: ${operator}, first operand: ${pathText(left)}`,
    );
  }

  checkBetween(lower: Operand, upper: Operand, compare: ParseContext['compare']): void {
    const [lowerType, upperType] = [immediateType(lower), immediateType(upper)];
    if (!lowerType || !upperType) return;
    const bounds =
      `lower bound operand: ${valueText(lower as Value, lowerType)}, ` +
      `upper bound operand: ${valueText(upper as Value, upperType)}`;
    if (lowerType !== upperType)
      this.note(
        'function',
        `The BETWEEN operator requires same data type for lower and upper bounds; ${bounds}`,
      );
    else if (compare('GT', lower as Value, upper as Value))
      this.note(
        'function',
        `The BETWEEN operator requires upper bound to be greater than or equal to lower bound; ${bounds}`,
      );
  }

  /** Checks a call and returns the type of what it gives. */
  checkFunction(name: string, args: readonly Operand[]): string | null | undefined {
    const count = operandCounts.get(name);
    if (count === undefined) {
      this.note('unknownFunction', `Invalid function name; function: ${name}`);
      return undefined;
    }
    if (count !== args.length) {
      this.note(
        'operand',
        'Incorrect number of operands for operator or function; ' +
          `operator or function: ${name}, number of operands: ${args.length}`,
      );
      return undefined;
    }
    this.checkDistinct(name, args);
    return this.#checkArguments(name, args);
  }

  #checkArguments(name: string, args: readonly Operand[]): string | null | undefined {
    const types = args.map(typeOf);
    switch (name) {
      case 'attribute_exists':
      case 'attribute_not_exists':
        if (!isPath(args[0]))
          this.note(
            'function',
            `Operator or function requires a document path; operator or function: ${name}`,
          );
        return null;
      case 'begins_with':
        for (const type of types) if (type && type !== 'S' && type !== 'B') this.#wrongType(name, type);
        return 'BOOL';
      case 'attribute_type':
        this.#checkTypeName(args[1], types[1]);
        return 'BOOL';
      case 'size':
        if (types[0] && ['N', 'BOOL', 'NULL'].includes(types[0])) this.#wrongType(name, types[0]);
        return 'N';
      default:
        return 'BOOL';
    }
  }

  #checkTypeName(operand: Operand, type: string | null | undefined): void {
    if (type !== 'S') {
      this.#wrongType('attribute_type', type ?? '{NS,SS,L,BS,N,M,B,BOOL,NULL,S}');
      return;
    }
    const name = String((operand as Exclude<Value, undefined>)['S']);
    if (!valueTypes.includes(name))
      this.note(
        'function',
        `Invalid attribute type name found; type: ${name}, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}`,
      );
  }

  #wrongType(name: string, type: string): void {
    this.note(
      'function',
      `Incorrect operand type for operator or function; operator or function: ${name}, operand type: ${type}`,
    );
  }

  #misused({ name }: FunctionNode): void {
    this.note(
      'misusedFunction',
      `The function is not allowed to be used this way in an expression; function: ${name}`,
    );
  }
}

function firstOf(found: ReadonlyMap<Kind, string>, kinds: readonly Kind[]): string | undefined {
  const kind = kinds.find((one) => found.has(one));
  return kind && found.get(kind);
}

function typeOf(operand: Operand): string | null | undefined {
  return isFunction(operand) ? operand.attrType : immediateType(operand);
}

function immediateType(operand: Operand): string | undefined {
  if (isPath(operand) || isFunction(operand)) return undefined;
  return valueTypes.find((type) => operand?.[type] !== undefined);
}

function valueText(value: Value, type: string): string {
  return `AttributeValue: {${type}:${String(value?.[type])}}`;
}

function pathText(path: Path): string {
  return `[${path.map((piece) => (typeof piece === 'number' ? `[${piece}]` : piece)).join(', ')}]`;
}

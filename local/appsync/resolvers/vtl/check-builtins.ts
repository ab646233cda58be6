import type { BuiltinTree } from '../builtins';
import { getOwn, isPlainMap } from '../plain-data';
import { TemplateSyntaxError } from './cursor';
import type { Block, Expression, Reference, Statement } from './syntax-tree';

/**
 * Refuses a template that calls a built-in which does not exist: in a branch that rarely runs nobody
 * would notice.
 * @throws TemplateSyntaxError that names the member
 */
export function checkBuiltins(
  template: string,
  block: Block,
  roots: Readonly<Record<string, BuiltinTree>>,
): void {
  for (const reference of referencesInBlock(block)) {
    const root = getOwn(roots, reference.name);
    if (root === undefined) continue;
    let path = `$${reference.name}`;
    let member: unknown = root;
    for (const step of reference.steps) {
      if (!isPlainMap(member) || step.kind === 'index') break;
      path += `.${step.name}`;
      member = getOwn(member, step.name);
      if (member === undefined)
        throw new TemplateSyntaxError(
          template,
          reference.position,
          `${path} is unknown to the local backend`,
        );
    }
  }
}

function referencesInBlock(block: Block): Reference[] {
  return block.flatMap(referencesInStatement);
}

function referencesInStatement(statement: Statement): Reference[] {
  switch (statement.kind) {
    case 'text':
    case 'break':
      return [];
    case 'print':
      return withInner(statement.reference);
    case 'set':
      return [...withInner(statement.target), ...referencesIn(statement.value)];
    case 'if':
      return [
        ...statement.branches.flatMap((branch) => [
          ...referencesIn(branch.condition),
          ...referencesInBlock(branch.body),
        ]),
        ...referencesInBlock(statement.otherwise),
      ];
    case 'foreach':
      return [...referencesIn(statement.items), ...referencesInBlock(statement.body)];
    case 'return':
      return statement.value === null ? [] : referencesIn(statement.value);
  }
}

function referencesIn(expression: Expression): Reference[] {
  switch (expression.kind) {
    case 'constant':
      return [];
    case 'interpolation':
      return referencesInBlock(expression.parts);
    case 'list':
      return expression.items.flatMap(referencesIn);
    case 'range':
      return [...referencesIn(expression.from), ...referencesIn(expression.to)];
    case 'map':
      return expression.entries.flatMap(([key, value]) => [...referencesIn(key), ...referencesIn(value)]);
    case 'reference':
      return withInner(expression.reference);
    case 'not':
    case 'negate':
      return referencesIn(expression.operand);
    case 'binary':
      return [...referencesIn(expression.left), ...referencesIn(expression.right)];
  }
}

function withInner(reference: Reference): Reference[] {
  return [
    reference,
    ...reference.steps.flatMap((step) => {
      if (step.kind === 'method') return step.arguments.flatMap(referencesIn);
      return step.kind === 'index' ? referencesIn(step.index) : [];
    }),
  ];
}

import type { AnyNode, Program } from 'acorn';
import { getOwn, isPlainMap } from '../plain-data';
import { childrenOf } from './module-syntax';
import type { SourcePositions } from './source-positions';

/**
 * Refuses a function that names a member which its imports lack: in a branch that rarely runs nobody would
 * notice. A name that is declared again anywhere in the module is let be.
 * @throws Error that names the member and its place
 */
export function checkMembers(
  name: string,
  program: Program,
  modules: Readonly<Record<string, unknown>>,
  positions: SourcePositions,
): void {
  const imported = importsOf(program, modules);
  const visit = (node: AnyNode): void => {
    const unknown = unknownMember(node, imported);
    if (unknown !== null) {
      const { line = 1, column = 0 } = node.loc?.start ?? {};
      const place = positions.describe(line, column + 1);
      throw new Error(`unable to load ${name}; ${unknown} is unknown to the local backend (${place})`);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
}

function importsOf(
  program: Program,
  modules: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, unknown> {
  const imported = new Map<string, unknown>();
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration') continue;
    const found = getOwn(modules, String(statement.source.value));
    for (const specifier of statement.specifiers) {
      if (specifier.type === 'ImportNamespaceSpecifier') imported.set(specifier.local.name, found);
      if (
        specifier.type === 'ImportSpecifier' &&
        specifier.imported.type === 'Identifier' &&
        isPlainMap(found)
      )
        imported.set(specifier.local.name, getOwn(found, specifier.imported.name));
    }
  }
  for (const declared of declaredNames(program)) imported.delete(declared);
  return imported;
}

/** Of variables, parameters and functions; a pattern's own names are taken widely. */
function declaredNames(node: AnyNode): readonly string[] {
  const own = declarationsIn(node).flatMap(namesIn);
  return [...own, ...childrenOf(node).flatMap(declaredNames)];
}

function declarationsIn(node: AnyNode): readonly AnyNode[] {
  if (node.type === 'VariableDeclarator') return [node.id];
  if (!('params' in node)) return [];
  return 'id' in node && node.id ? [node.id, ...node.params] : node.params;
}

const namesIn = (node: AnyNode): readonly string[] =>
  node.type === 'Identifier' ? [node.name] : childrenOf(node).flatMap(namesIn);

/** @returns e.g. `util.time.tomorrow`, or null */
function unknownMember(node: AnyNode, imported: ReadonlyMap<string, unknown>): string | null {
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return null;
  const owner = valueOf(node.object, imported);
  if (!isPlainMap(owner?.value)) return null;
  return getOwn(owner.value, node.property.name) === undefined ? `${owner.path}.${node.property.name}` : null;
}

function valueOf(
  node: AnyNode,
  imported: ReadonlyMap<string, unknown>,
): { readonly path: string; readonly value: unknown } | null {
  if (node.type === 'Identifier') return { path: node.name, value: imported.get(node.name) };
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return null;
  const owner = valueOf(node.object, imported);
  if (!isPlainMap(owner?.value)) return null;
  return { path: `${owner.path}.${node.property.name}`, value: getOwn(owner.value, node.property.name) };
}

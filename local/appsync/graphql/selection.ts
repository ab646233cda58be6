import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  print,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql-js';

/** What is needed to walk a selection: fragments by name and the coerced variables. */
export interface SelectionScope {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields of a selection in order: fragments opened, `@skip` and `@include` applied, type conditions ignored. */
export function fieldsOf(
  selectionSets: readonly SelectionSetNode[],
  scope: SelectionScope,
  found: FieldNode[] = [],
  opened = new Set<string>(),
): readonly FieldNode[] {
  for (const selection of selectionSets.flatMap((set) => set.selections)) {
    if (!isIncluded(selection, scope)) continue;
    if (selection.kind === Kind.FIELD) found.push(selection);
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      fieldsOf([selection.selectionSet], scope, found, opened);
    else if (!opened.has(selection.name.value)) {
      opened.add(selection.name.value);
      const fragment = scope.fragments[selection.name.value];
      if (fragment) fieldsOf([fragment.selectionSet], scope, found, opened);
    }
  }
  return found;
}

function isIncluded(node: Parameters<typeof getDirectiveValues>[1], scope: SelectionScope): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, scope.variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, scope.variables)?.['if'] !== false;
}

export function selectionSetsOf(nodes: readonly FieldNode[]): readonly SelectionSetNode[] {
  return nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
}

export function responseKey(node: FieldNode): string {
  return node.alias?.value ?? node.name.value;
}

/**
 * `info.selectionSetList`: every selected field as a path with slashes; aliases stand for their fields.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html
 */
export function selectionSetList(nodes: readonly FieldNode[], scope: SelectionScope): readonly string[] {
  const paths = new Set<string>();
  const visit = (parents: readonly FieldNode[], prefix: string): void => {
    for (const node of fieldsOf(selectionSetsOf(parents), scope)) {
      const path = `${prefix}${responseKey(node)}`;
      paths.add(path);
      visit([node], `${path}/`);
    }
  };
  visit(nodes, '');
  return [...paths];
}

/** `info.selectionSetGraphQL`: the selection as text. */
export function selectionSetText(nodes: readonly FieldNode[]): string {
  return selectionSetsOf(nodes).map(print).join('\n');
}

/** A completed result by field names instead of response keys, so that another selection can be read from it. */
export function byFieldName(completed: unknown, nodes: readonly FieldNode[], scope: SelectionScope): unknown {
  const selectionSets = selectionSetsOf(nodes);
  if (selectionSets.length === 0 || completed === null || typeof completed !== 'object') return completed;
  if (Array.isArray(completed)) return completed.map((entry) => byFieldName(entry, nodes, scope));
  const named: Record<string, unknown> = {};
  for (const [key, group] of groupByResponseKey(fieldsOf(selectionSets, scope))) {
    const value: unknown = (completed as Record<string, unknown>)[key];
    const first = group[0];
    if (first && value !== undefined) named[first.name.value] = byFieldName(value, group, scope);
  }
  return named;
}

/** The part of a value that a selection names: what AppSync leaves of `data` in an error. */
export function pickSelected(value: unknown, nodes: readonly FieldNode[], scope: SelectionScope): unknown {
  const selectionSets = selectionSetsOf(nodes);
  if (selectionSets.length === 0 || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((entry) => pickSelected(entry, nodes, scope));
  const picked: Record<string, unknown> = {};
  for (const [key, group] of groupByResponseKey(fieldsOf(selectionSets, scope))) {
    const name = group[0]?.name.value;
    if (name === undefined) continue;
    picked[key] = Object.hasOwn(value, name)
      ? pickSelected((value as Record<string, unknown>)[name], group, scope)
      : null;
  }
  return picked;
}

function groupByResponseKey(nodes: readonly FieldNode[]): ReadonlyMap<string, readonly FieldNode[]> {
  const groups = new Map<string, FieldNode[]>();
  for (const node of nodes) {
    const key = responseKey(node);
    const group = groups.get(key);
    if (group) group.push(node);
    else groups.set(key, [node]);
  }
  return groups;
}

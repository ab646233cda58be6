import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql-js';

export interface DocumentSize {
  /** Levels of fields. */
  readonly depth: number;
  /** Fields once every fragment is opened wherever it is spread. */
  readonly fields: number;
}

/**
 * Measures a selection. Each fragment is measured once, so the cost is linear in the text even where
 * fragments multiply; one that contains itself counts as empty, since validation refuses it.
 */
export function measureSelection(
  selectionSet: SelectionSetNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  measured = new Map<string, DocumentSize>(),
): DocumentSize {
  let depth = 0;
  let fields = 0;
  for (const selection of selectionSet.selections) {
    let size: DocumentSize = { depth: 0, fields: 0 };
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      size = measureFragment(selection.name.value, fragments, measured);
    } else if (selection.selectionSet) {
      size = measureSelection(selection.selectionSet, fragments, measured);
    }
    const own = selection.kind === Kind.FIELD ? 1 : 0;
    depth = Math.max(depth, size.depth + own);
    fields += size.fields + own;
  }
  return { depth, fields };
}

function measureFragment(
  name: string,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  measured: Map<string, DocumentSize>,
): DocumentSize {
  const known = measured.get(name);
  if (known) return known;
  measured.set(name, { depth: 0, fields: 0 });
  const fragment = fragments[name];
  if (!fragment) return { depth: 0, fields: 0 };
  const size = measureSelection(fragment.selectionSet, fragments, measured);
  measured.set(name, size);
  return size;
}

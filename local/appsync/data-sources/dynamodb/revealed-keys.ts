import type { Item } from './attribute-values';
import type { Expression } from './expressions';

/**
 * A batch is put in order by the keys of its items, which a projection may leave out: adds them to the
 * projection and tells how to take them out again.
 */
export function revealKeys(
  projection: Expression | undefined,
  keyNames: readonly string[],
): { readonly projection: Expression | undefined; readonly hide: (item: Item) => Item } {
  if (!projection) return { projection, hide: (item) => item };
  const asked = new Set(projection.text.split(',').map((path) => topLevelName(path, projection)));
  const hidden = keyNames.filter((name) => !asked.has(name));
  const names = Object.fromEntries(hidden.map((name, index) => [`#localKey${index}`, name]));
  return {
    projection: {
      text: [projection.text, ...Object.keys(names)].join(', '),
      names: hidden.length > 0 ? { ...projection.names, ...names } : projection.names,
      values: undefined,
    },
    hide: (item) => Object.fromEntries(Object.entries(item).filter(([name]) => !hidden.includes(name))),
  };
}

/** `#a.b[0]` begins with the attribute that `#a` stands for. */
function topLevelName(path: string, projection: Expression): unknown {
  const head = path.trim().split(/[.[]/)[0] ?? '';
  return projection.names?.[head] ?? head;
}

/** One of a resolver's caching keys: a map of the context, or a field in it. */
export interface CachingKey {
  /** In one spelling, e.g. `context.arguments.id`, however it was written. */
  readonly name: string;
  readonly path: readonly string[];
}

/** Docs (Service Quotas of AWS AppSync): number of caching keys. */
const MAX_KEYS = 25;
const roots: ReadonlySet<string> = new Set(['arguments', 'source', 'identity']);

/** What a resolver is cached by that names no keys. */
const wholeMaps = ['context.arguments', 'context.source', 'context.identity'];

/**
 * Reads the caching keys of a resolver.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html
 * @param owner how errors call the resolver
 * @throws Error for a key that AppSync refuses, naming it
 */
export function parseCachingKeys(names: readonly string[], owner: string): readonly CachingKey[] {
  if (names.length > MAX_KEYS)
    throw new Error(
      `unable to cache ${owner}; it has ${names.length} caching keys and AppSync allows ${MAX_KEYS}`,
    );
  return (names.length === 0 ? wholeMaps : names).map((written) => {
    const name = cachingKeyName(written);
    const [context, ...path] = name.split('.');
    if (context !== 'context' || path[0] === undefined || !roots.has(path[0]) || path.includes(''))
      throw new Error(
        `unable to cache ${owner} by ${written}; a caching key is an entry of $context.arguments, $context.source or $context.identity`,
      );
    return { name, path };
  });
}

/** `$ctx.args.id`, `ctx.args.id` and `$context.arguments.id` are one key. */
export function cachingKeyName(written: string): string {
  return written
    .replace(/^\$/, '')
    .replace(/^\{(.*)\}$/, '$1')
    .replace(/^ctx(?=\.|$)/, 'context')
    .replace(/^context\.args(?=\.|$)/, 'context.arguments');
}

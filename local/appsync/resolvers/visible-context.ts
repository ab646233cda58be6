import type { MappingContext } from './mapping';

/** Just what AppSync shows to a mapping, whatever else its caller keeps in the same object. */
export function visibleContext(context: MappingContext): MappingContext {
  return {
    arguments: context.arguments,
    identity: context.identity,
    source: context.source,
    result: context.result,
    stash: context.stash,
    prev: context.prev ?? null,
    error: context.error ?? null,
    info: context.info,
    request: context.request,
    env: context.env,
  };
}

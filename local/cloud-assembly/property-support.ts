import type { ResolvedResource } from './resolved-resource';

/**
 * What becomes of each property of a resource type: run as on AWS, without effect on one machine, or refused
 * unless it says nothing. What is in no list is refused too.
 */
export interface PropertySupport {
  readonly run: readonly string[];
  readonly ignored: readonly string[];
}

/** @throws CloudAssemblyError naming the first property that is set and not supported */
export function refuseUnsupportedProperties(
  resource: ResolvedResource,
  { run, ignored }: PropertySupport,
): void {
  const names = Object.keys(resource.resource.properties);
  const unsupported = names
    .filter((name) => !run.includes(name) && !ignored.includes(name))
    .find((name) => resource.value(name) !== undefined);
  if (unsupported !== undefined) throw resource.unable(unsupported, 'not supported by the local backend');
}

import { isRecord } from '../is-record';
import { findResources, type ResolvedResource } from './resolved-resource';
import type { Stack } from './stack';
import { parseJsonObject } from './template';

const configVariable = 'AMPLIFY_SSM_ENV_CONFIG';

/** The assembly's own SSM parameters by their names; a value is resolved when a function needs it. */
export const readSsmParameters = (stacks: readonly Stack[]): ReadonlyMap<string, ResolvedResource> =>
  new Map(findResources(stacks, 'AWS::SSM::Parameter').map((parameter) => [parameter.reference, parameter]));

/**
 * Amplify hides references between its resources in SSM: a function starts by fetching the parameters that
 * `AMPLIFY_SSM_ENV_CONFIG` lists (`{ "<variable>": { "path": "...", "sharedPath"?: "..." } }`) into its
 * environment. The values are in the assembly, so they are put in place here and the list is emptied.
 * @throws CloudAssemblyError for a parameter that the assembly does not define: a secret of an AWS account
 */
export function resolveSsmEnvironment(
  fn: ResolvedResource,
  environment: Readonly<Record<string, string>>,
  parameters: ReadonlyMap<string, ResolvedResource>,
): Readonly<Record<string, string>> {
  const config = environment[configVariable];
  if (config === undefined) return environment;
  const resolved: Record<string, string> = {};
  const list = parseJsonObject(config, `${configVariable} of ${fn.logicalId}`);
  for (const [variable, paths] of Object.entries(list)) {
    const candidates = isRecord(paths) ? [paths['path'], paths['sharedPath']] : [];
    const parameter = candidates
      .map((path) => parameters.get(String(path)))
      .find((found) => found !== undefined);
    if (parameter === undefined)
      throw fn.unable(`environment variable ${variable}`, 'its secret is kept in an AWS account');
    resolved[variable] = parameter.text('Value');
  }
  return { ...environment, ...resolved, [configVariable]: '{}' };
}

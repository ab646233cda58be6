import type { AmplifyDataResources } from '@aws-amplify/data-construct';
import { Stack } from 'aws-cdk-lib';
import { CfnFunctionConfiguration, type CfnResolver } from 'aws-cdk-lib/aws-appsync';
import { readFileSync } from 'node:fs';
import { bundleResolver } from './bundle-resolver';
import { dataSourceOfTables, putTableNames, type TableName } from './table-data-source';

/** One of our functions in a generated pipeline: `resolvers/<code>.ts` against a data source. */
export interface Step {
  readonly code: string;
  /** One that was generated; or one of our own: the first table is the one it works on, the others it may read in a batch. */
  readonly dataSource: 'NONE_DS' | TableName | readonly [TableName, ...TableName[]];
}

/** AppSync's quota of functions in a pipeline resolver (docs.aws.amazon.com/general/latest/gr/appsync.html). */
const maximumFunctions = 10;

/**
 * Puts own functions around the generated data function of a model operation: `beforeData` between it and the
 * authorization functions, `afterData` behind it. The generated functions stay as they are.
 *
 * Each function is made in the resolver's own nested stack: in the parent stack a function on a model's data
 * source would make the templates circular. A data source of another model is named by its construct, which
 * must go one way only: Room, Participant <- Message <- Thread.
 */
export function extendPipeline(
  resources: AmplifyDataResources,
  operation: string,
  steps: { readonly beforeData?: readonly Step[]; readonly afterData?: readonly Step[] },
): void {
  const resolver = resources.cfnResources.cfnResolvers[operation];
  if (!resolver) throw new Error(`unable to extend ${operation}; no such resolver was generated`);
  const generated = readFunctionIds(resolver, operation);
  const make = (step: Step) => makeFunction(resources, resolver, operation, step);
  const functions = [
    ...generated.slice(0, -1),
    ...(steps.beforeData ?? []).map(make),
    ...generated.slice(-1),
    ...(steps.afterData ?? []).map(make),
  ];
  if (functions.length > maximumFunctions)
    throw new Error(
      `unable to extend ${operation}; ${functions.length} functions are more than ${maximumFunctions}`,
    );
  resolver.pipelineConfig = { functions };
}

function readFunctionIds(resolver: CfnResolver, operation: string): string[] {
  const config = resolver.pipelineConfig;
  if (!config || !('functions' in config))
    throw new Error(`unable to extend ${operation}; it is not a pipeline`);
  return config.functions;
}

function makeFunction(
  resources: AmplifyDataResources,
  resolver: CfnResolver,
  operation: string,
  step: Step,
): string {
  const stack = Stack.of(resolver);
  const dataSource =
    typeof step.dataSource === 'string'
      ? resources.cfnResources.cfnDataSources[step.dataSource]
      : dataSourceOfTables(resources, stack, resolver.apiId, step.dataSource);
  if (!dataSource)
    throw new Error(`unable to extend ${operation}; there is no data source ${String(step.dataSource)}`);
  const name = `${operation.replace('.', '')}${toPascalCase(step.code)}`;
  const definition = new CfnFunctionConfiguration(stack, name, {
    apiId: resolver.apiId,
    name,
    dataSourceName: dataSource.attrName,
    runtime: { name: 'APPSYNC_JS', runtimeVersion: '1.0.0' },
    code: putTableNames(resources, readFileSync(bundleResolver(step.code), 'utf8')),
  });
  return definition.attrFunctionId;
}

function toPascalCase(kebab: string): string {
  return kebab
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

import type { AmplifyDataResources } from '@aws-amplify/data-construct';
import { Stack } from 'aws-cdk-lib';
import { CfnFunctionConfiguration, CfnResolver } from 'aws-cdk-lib/aws-appsync';
import { readFileSync } from 'node:fs';
import { bundleResolver } from './bundle-resolver';
import { dataSourceOfTables, putTableNames, type TableAccess, type TableName } from './table-data-source';

/** One of our functions in a pipeline: `resolvers/<code>.ts` against a data source. */
export interface Step {
  readonly code: string;
  /** One that was generated, or one of our own. */
  readonly dataSource: 'NONE_DS' | TableName | TableAccess;
}

/** AppSync's quota of functions in a pipeline resolver (docs.aws.amazon.com/general/latest/gr/appsync.html). */
const maximumFunctions = 10;

/**
 * Puts own functions around the generated data function of a model operation: `beforeData` between it and the
 * authorization functions, `afterData` behind it. The generated functions stay as they are.
 *
 * Each function is made in the resolver's own nested stack: in the parent stack a function on a model's data
 * source would make the templates circular. A data source of another model is named by its construct, which
 * must go one way only: Room, Participant, RoomRules, HeldPost <- Message <- Thread <- Report, Reaction, and
 * Room, RoomPace, CrowdAllowance <- CrowdSecond <- Reaction.
 */
export function extendPipeline(
  resources: AmplifyDataResources,
  operation: string,
  steps: { readonly beforeData?: readonly Step[]; readonly afterData?: readonly Step[] },
): void {
  const resolver = resources.cfnResources.cfnResolvers[operation];
  if (!resolver) throw new Error(`unable to extend ${operation}; no such resolver was generated`);
  const generated = readFunctionIds(resolver, operation);
  const make = (step: Step) => makeFunction(resources, Stack.of(resolver), resolver.apiId, operation, step);
  const functions = [
    ...generated.slice(0, -1),
    ...(steps.beforeData ?? []).map(make),
    ...generated.slice(-1),
    ...(steps.afterData ?? []).map(make),
  ];
  setFunctions(resolver, operation, functions);
}

/**
 * Puts own functions behind those of an operation that is ours from end to end and stands in `dataStack`. They are made
 * in the stack of the model `home`, which may name the tables of all models before it.
 */
export function continuePipeline(
  resources: AmplifyDataResources,
  dataStack: Stack,
  operation: string,
  home: TableName,
  steps: readonly Step[],
): void {
  const resolver = findOwnResolver(dataStack, operation);
  const homeSource = resources.cfnResources.cfnDataSources[home];
  if (!homeSource) throw new Error(`unable to continue ${operation}; there is no data source for ${home}`);
  const stack = Stack.of(homeSource);
  const own = steps.map((step) => makeFunction(resources, stack, homeSource.apiId, operation, step));
  setFunctions(resolver, operation, [...readFunctionIds(resolver, operation), ...own]);
}

/** The resolver of an operation that is ours from end to end; Amplify lists the generated ones only. */
export function findOwnResolver(dataStack: Stack, operation: string): CfnResolver {
  const resolver = dataStack.node
    .findAll()
    .find((one) => one instanceof CfnResolver && `${one.typeName}.${one.fieldName}` === operation);
  if (!(resolver instanceof CfnResolver))
    throw new Error(`unable to find ${operation}; no such resolver was made`);
  return resolver;
}

function setFunctions(resolver: CfnResolver, operation: string, functions: string[]): void {
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
  stack: Stack,
  apiId: string,
  operation: string,
  step: Step,
): string {
  const dataSource =
    typeof step.dataSource === 'string'
      ? resources.cfnResources.cfnDataSources[step.dataSource]
      : dataSourceOfTables(resources, stack, apiId, step.dataSource);
  if (!dataSource) throw new Error(`unable to extend ${operation}; there is no data source for ${step.code}`);
  const name = `${operation.replace('.', '')}${toPascalCase(step.code)}`;
  const definition = new CfnFunctionConfiguration(stack, name, {
    apiId,
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

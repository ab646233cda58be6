import type { BackendModel } from '../backend-model';
import { openAssemblyDirectory } from './assembly-directory';
import { readModelIntrospection } from './read-assets';
import { readBucketFiles } from './read-bucket-files';
import { readEventSourceMappings } from './read-event-source-mappings';
import { readGraphqlApi } from './read-graphql-api';
import { readIdentityPool, rolesOfIdentityPool } from './read-identity-pool';
import { readLambdaFunctions } from './read-lambda-functions';
import { readRoles } from './read-roles';
import { readTables } from './read-tables';
import { readUserPool } from './read-user-pool';
import { refuseUnknownResources } from './resource-kinds';
import { readStackTree, stacksOf } from './stack-tree';

export interface ReadOptions {
  /** What `GraphQLUrl` of the API resolves to, e.g. in a function's environment. */
  readonly graphqlUrl?: string;
}

/** Cannot be taken for a region of AWS, and yet has the form that verifiers of Cognito's tokens insist on. */
const region = 'xx-local-1';
const accountId = '000000000000';

/**
 * Reads the folder that `cdk synth` wrote for an Amplify Gen 2 app, every intrinsic resolved as
 * CloudFormation would. Ids that AWS would choose are derived from the place in the app.
 * @throws CloudAssemblyError naming what is damaged or not supported
 */
export function readCloudAssembly(directory: string, options: ReadOptions = {}): BackendModel {
  const assembly = openAssemblyDirectory(directory);
  const stacks = stacksOf(
    readStackTree({
      directory: assembly,
      region,
      accountId,
      graphqlUrl: options.graphqlUrl ?? 'http://localhost/graphql',
      resolving: new Set(),
    }),
  );
  refuseUnknownResources(stacks);
  const graphqlApi = readGraphqlApi(stacks);
  const userPool = readUserPool(stacks);
  const tables = readTables(stacks);
  const eventSourceMappings = readEventSourceMappings(stacks, tables);
  const called = new Set([
    ...eventSourceMappings.map(({ functionArn }) => functionArn),
    ...Object.values(userPool.triggers),
    ...graphqlApi.dataSources.flatMap((source) => (source.kind === 'AWS_LAMBDA' ? [source.functionArn] : [])),
  ]);
  const lambdaFunctions = readLambdaFunctions(stacks, called);
  const identityPool = readIdentityPool(stacks);
  const takenOn = new Set([
    ...lambdaFunctions.map(({ roleArn }) => roleArn),
    ...(identityPool === null ? [] : rolesOfIdentityPool(identityPool, userPool)),
  ]);
  return deepFreeze({
    region,
    accountId,
    graphqlApi,
    tables,
    userPool,
    bucketFiles: readBucketFiles(stacks),
    identityPool,
    lambdaFunctions,
    roles: readRoles(stacks, takenOn),
    eventSourceMappings,
    modelIntrospection: readModelIntrospection(assembly),
  });
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

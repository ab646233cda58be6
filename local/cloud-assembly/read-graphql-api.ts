import type {
  AuthorizationMode,
  DataSourceModel,
  GraphqlApiModel,
  PipelineFunctionModel,
  ResolverModel,
} from '../backend-model';
import { isRecord } from '../is-record';
import { readAssemblyFile } from './assembly-directory';
import { assetAt } from './read-assets';
import { readApiCache, readResolverCaching } from './read-caching';
import { readMappingCode } from './read-mapping-code';
import { findOnlyResource, findResources, type ResolvedResource } from './resolved-resource';
import type { Stack } from './stack';

/** @throws CloudAssemblyError unless there is one API, with kinds of access, sources and code known here */
export function readGraphqlApi(stacks: readonly Stack[]): GraphqlApiModel {
  const api = findOnlyResource(stacks, 'AWS::AppSync::GraphQLApi');
  if ((api.optionalText('ApiType') ?? 'GRAPHQL') !== 'GRAPHQL')
    throw api.unable('ApiType', 'merged APIs are not supported by the local backend');
  const additional = api.list('AdditionalAuthenticationProviders').filter(isRecord);
  return {
    apiId: api.attribute('ApiId'),
    name: api.text('Name'),
    schema: readSchema(findOnlyResource(stacks, 'AWS::AppSync::GraphQLSchema')),
    defaultAuthorization: authorizationMode(api, api.value('AuthenticationType')),
    additionalAuthorizations: additional.map((provider) =>
      authorizationMode(api, provider['AuthenticationType']),
    ),
    apiKeys: findResources(stacks, 'AWS::AppSync::ApiKey').map((key) => ({
      apiKeyId: key.attribute('ApiKeyId'),
      expires: key.value('Expires') === undefined ? null : Number(key.text('Expires')),
    })),
    environmentVariables: Object.fromEntries(
      Object.entries(api.object('EnvironmentVariables')).map(([name, value]) => [
        name,
        api.textIn(value, 'EnvironmentVariables'),
      ]),
    ),
    dataSources: findResources(stacks, 'AWS::AppSync::DataSource').map(readDataSource),
    functions: findResources(stacks, 'AWS::AppSync::FunctionConfiguration').map(readFunction),
    resolvers: findResources(stacks, 'AWS::AppSync::Resolver').map(readResolver),
    ...readLimits(api),
    ...readApiCache(stacks),
  };
}

/** docs.aws.amazon.com/appsync/latest/devguide/configuration-limits.html; 0 stands for no limit of one's own. */
function readLimits(
  api: ResolvedResource,
): Pick<GraphqlApiModel, 'queryDepthLimit' | 'resolverCountLimit' | 'introspection'> {
  const queryDepthLimit = api.optionalWholeNumber('QueryDepthLimit', 0, 75) ?? 0;
  const resolverCountLimit = api.optionalWholeNumber('ResolverCountLimit', 0, 10_000) ?? 0;
  return {
    introspection: api.optionalText('IntrospectionConfig') !== 'DISABLED',
    ...(queryDepthLimit === 0 ? {} : { queryDepthLimit }),
    ...(resolverCountLimit === 0 ? {} : { resolverCountLimit }),
  };
}

function readSchema(schema: ResolvedResource): string {
  const inline = schema.optionalText('Definition');
  if (inline !== undefined) return inline;
  const { directory } = schema.evaluation.stack.deployment;
  return readAssemblyFile(assetAt(schema.text('DefinitionS3Location'), directory).path);
}

function authorizationMode(api: ResolvedResource, mode: unknown): AuthorizationMode {
  if (mode === 'AMAZON_COGNITO_USER_POOLS' || mode === 'AWS_IAM' || mode === 'API_KEY') return mode;
  throw api.unable('AuthenticationType', `${String(mode)} is not supported by the local backend`);
}

function readDataSource(source: ResolvedResource): DataSourceModel {
  const name = source.text('Name');
  const kind = source.text('Type');
  switch (kind) {
    case 'NONE':
      return { kind, name };
    case 'AMAZON_DYNAMODB':
      return {
        kind,
        name,
        tableName: source.textIn(source.object('DynamoDBConfig')['TableName'], 'DynamoDBConfig'),
      };
    case 'AWS_LAMBDA':
      return {
        kind,
        name,
        functionArn: source.textIn(source.object('LambdaConfig')['LambdaFunctionArn'], 'LambdaConfig'),
      };
    default:
      throw source.unable('Type', `data sources of type ${kind} are not supported by the local backend`);
  }
}

function readFunction(fn: ResolvedResource): PipelineFunctionModel {
  refuse(fn, 'SyncConfig');
  refuseBatches(fn);
  const name = fn.text('Name');
  return {
    functionId: fn.attribute('FunctionId'),
    name,
    dataSourceName: fn.text('DataSourceName'),
    code: readMappingCode(fn, name),
  };
}

function readResolver(resolver: ResolvedResource): ResolverModel {
  refuse(resolver, 'SyncConfig');
  refuseBatches(resolver);
  const typeName = resolver.text('TypeName');
  const fieldName = resolver.text('FieldName');
  const code = readMappingCode(resolver, `${typeName}.${fieldName}`);
  if ((resolver.optionalText('Kind') ?? 'UNIT') === 'UNIT')
    return {
      kind: 'UNIT',
      typeName,
      fieldName,
      code,
      dataSourceName: resolver.text('DataSourceName'),
      ...readResolverCaching(resolver),
    };
  const functions = resolver.object('PipelineConfig')['Functions'] ?? [];
  if (!Array.isArray(functions)) throw resolver.unable('PipelineConfig', 'Functions is a list');
  const functionIds = functions.map((id) => resolver.textIn(id, 'PipelineConfig'));
  return { kind: 'PIPELINE', typeName, fieldName, code, functionIds, ...readResolverCaching(resolver) };
}

function refuse(owner: ResolvedResource, property: string): void {
  if (owner.value(property) !== undefined) throw owner.unable(property, 'not supported by the local backend');
}

/**
 * Above 0 AppSync gathers a field's requests for one `BatchInvoke` of a function.
 * https://docs.aws.amazon.com/appsync/latest/devguide/tutorial-lambda-resolvers.html#advanced-use-case-batching
 */
function refuseBatches(owner: ResolvedResource): void {
  if (Number(owner.optionalText('MaxBatchSize') ?? 0) > 0)
    throw owner.unable('MaxBatchSize', 'BatchInvoke is not supported by the local backend');
}

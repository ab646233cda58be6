import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nestedStack, writeAssembly, type AssemblyParts } from './assembly-fixture';
import { noteApp } from './note-app-fixture';
import { readCloudAssembly } from './read-cloud-assembly';

const directory = writeAssembly(noteApp);
const model = readCloudAssembly(directory);

/** The app with more resources in its data stack. */
function withData(resources: Readonly<Record<string, unknown>>): AssemblyParts {
  const data = noteApp.nested?.['data.json'] ?? {};
  const all = { ...(data['Resources'] as object), ...resources };
  return { ...noteApp, nested: { ...noteApp.nested, 'data.json': { ...data, Resources: all } } };
}

const read = (parts: AssemblyParts) => () => readCloudAssembly(writeAssembly(parts));

describe('a cloud assembly', () => {
  it('gives the tables with readable names, indexes, and only the attributes that keys use', () => {
    const [table, ...others] = model.tables;
    expect(others).toEqual([]);
    expect(table?.tableName).toBe(`Note-${model.graphqlApi.apiId}-NONE`);
    expect(table?.keySchema).toEqual([{ AttributeName: 'id', KeyType: 'HASH' }]);
    expect(table?.attributeDefinitions.map(({ AttributeName }) => AttributeName)).toEqual(['id', 'author']);
    expect(table?.globalSecondaryIndexes).toEqual([
      {
        IndexName: 'byAuthor',
        KeySchema: [{ AttributeName: 'author', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ]);
  });

  it('gives the API with its schema, access modes and data sources', () => {
    const { graphqlApi, tables } = model;
    expect(graphqlApi.schema).toContain('type Note');
    expect(graphqlApi.defaultAuthorization).toBe('AMAZON_COGNITO_USER_POOLS');
    expect(graphqlApi.additionalAuthorizations).toEqual(['AWS_IAM', 'API_KEY']);
    expect(graphqlApi.dataSources).toEqual([
      { kind: 'AMAZON_DYNAMODB', name: 'NoteTable', tableName: tables[0]?.tableName },
      { kind: 'NONE', name: 'NONE_DS' },
    ]);
  });

  it('gives mapping code from assets and inline, by readable names', () => {
    const resolver = model.graphqlApi.resolvers.find(({ fieldName }) => fieldName === 'getNote');
    expect(resolver).toMatchObject({
      kind: 'UNIT',
      dataSourceName: 'NoteTable',
      code: {
        kind: 'VTL',
        request: { name: 'Query.getNote.req.vtl', text: noteApp.files?.['Query.getNote.req.vtl'] },
        response: { name: 'Query.getNote.res.vtl', text: '$util.toJson($ctx.result)' },
      },
    });
    const [fn] = model.graphqlApi.functions;
    expect(fn).toMatchObject({ name: 'putNote', code: { kind: 'APPSYNC_JS', name: 'putNote.js' } });
    const pipeline = model.graphqlApi.resolvers.find(({ fieldName }) => fieldName === 'createNote');
    expect(pipeline).toMatchObject({ kind: 'PIPELINE', functionIds: [fn?.functionId] });
  });

  it('gives the user pool with its groups by precedence and its token lives in seconds', () => {
    const { userPool } = model;
    expect(userPool.userPoolId).toMatch(/^[a-z]{2}-[a-z]+-\d_[A-Za-z0-9]+$/);
    expect(userPool.groups.map(({ name }) => name)).toEqual(['Owner', 'Writer']);
    expect(userPool.requiredAttributes).toEqual(['email']);
    expect(userPool.passwordPolicy).toMatchObject({ requireNumbers: true, requireSymbols: false });
    expect(userPool).toMatchObject({
      accessTokenValidity: 3600,
      idTokenValidity: 600,
      refreshTokenValidity: 2 * 86_400,
    });
  });

  it('gives the functions that are called, with SSM values in their environment', () => {
    const [fn, ...others] = model.lambdaFunctions;
    expect(others).toEqual([]);
    expect(model.userPool.triggers).toEqual({ PostConfirmation: fn?.functionArn });
    expect(fn?.environment).toEqual({
      GROUP_NAME: 'Writer',
      POOL_ID: model.userPool.userPoolId,
      AMPLIFY_SSM_ENV_CONFIG: '{}',
    });
    expect(fn?.codeDirectory).toBe(path.join(directory, 'asset.join-group'));
    expect(fn?.timeoutSeconds).toBe(10);
    expect(fn).toMatchObject({ memoryMegabytes: 128, architecture: 'x86_64' });
  });

  it('gives the role of each function with its policies, and no role that only deploys', () => {
    const role = model.roles.find(({ roleArn }) => roleArn === model.lambdaFunctions[0]?.roleArn);
    expect(role).toMatchObject({
      statements: [
        {
          effect: 'Allow',
          actions: { kind: 'only', patterns: ['cognito-idp:AdminAddUserToGroup'] },
          resources: {
            kind: 'only',
            patterns: [
              `arn:aws:cognito-idp:${model.region}:${model.accountId}:userpool/${model.userPool.userPoolId}`,
            ],
          },
          conditions: [],
        },
      ],
      awsManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
      trust: [{ principals: ['lambda.amazonaws.com'], actions: ['sts:AssumeRole'] }],
    });
  });

  it('gives the identity pool with its roles, those of groups included', () => {
    const { identityPool, roles, userPool } = model;
    expect(identityPool).toMatchObject({
      identityPoolId: expect.stringMatching(/^xx-local-1:[0-9a-f-]{36}$/) as string,
      allowsUnauthenticated: true,
      prefersGroupRole: true,
      providers: [{ clientId: userPool.clientId }],
    });
    const named = (roleArn: string | null | undefined) =>
      roles.find((role) => role.roleArn === roleArn)?.roleName;
    expect(named(identityPool?.authenticatedRoleArn)).toContain('ReaderRole');
    expect(named(identityPool?.unauthenticatedRoleArn)).toContain('GuestRole');
    expect(named(userPool.groups.find(({ name }) => name === 'Writer')?.roleArn)).toContain('WriterRole');
  });

  it('gives the same ids whenever and wherever it is read', () => {
    const again = readCloudAssembly(writeAssembly(noteApp));
    expect(again.userPool).toEqual(model.userPool);
    expect(again.graphqlApi).toEqual(model.graphqlApi);
  });

  it('cannot be changed by who gets it', () => {
    expect(Object.isFrozen(model.graphqlApi.resolvers[0]?.code)).toBe(true);
  });
});

describe('what cannot be run is refused by name', () => {
  it('a resource type that nobody decided about', () => {
    const queue = { Type: 'AWS::SQS::Queue', Properties: {} };
    expect(read(withData({ Jobs: queue }))).toThrow(
      'unable to read its use of Jobs (AWS::SQS::Queue); the local backend supports queues and topics only as',
    );
  });

  it('a resolver that gathers requests into batches', () => {
    const resolver = {
      Type: 'AWS::AppSync::Resolver',
      Properties: { TypeName: 'Note', FieldName: 'text', DataSourceName: 'NONE_DS', MaxBatchSize: 5 },
    };
    expect(read(withData({ Batched: resolver }))).toThrow('unable to read MaxBatchSize of Batched');
  });

  it('a data source of an unknown type', () => {
    const source = {
      Type: 'AWS::AppSync::DataSource',
      Properties: { Name: 'Search', Type: 'AMAZON_OPENSEARCH_SERVICE' },
    };
    expect(read(withData({ Search: source }))).toThrow(/Search.*AMAZON_OPENSEARCH_SERVICE/);
  });

  it('a second API', () => {
    const api = { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'two' } };
    expect(read(withData({ Second: api }))).toThrow('it has 2 AWS::AppSync::GraphQLApi');
  });

  it('a function whose secret is kept elsewhere', () => {
    const auth = JSON.parse(
      JSON.stringify(noteApp.nested?.['auth.json']).replace('"Name":"/note/pool"', '"Name":"/other"'),
    ) as object;
    expect(read({ ...noteApp, nested: { ...noteApp.nested, 'auth.json': { ...auth } } })).toThrow(
      'environment variable POOL_ID',
    );
  });

  it('a nested template that is not there', () => {
    expect(read({ root: { Resources: { lost: nestedStack('lost.json') } } })).toThrow('stack lost');
  });

  it('a folder that is no cloud assembly', () => {
    expect(() => readCloudAssembly(path.join(directory, 'nowhere'))).toThrow('unable to read manifest.json');
  });
});

describe('caching and limits', () => {
  const data = (noteApp.nested?.['data.json']?.['Resources'] ?? {}) as Record<
    string,
    { Type: string; Properties: object }
  >;
  const change = (logicalId: string, more: object) => ({
    [logicalId]: { ...data[logicalId], Properties: { ...data[logicalId]?.Properties, ...more } },
  });
  const cache = (more: object = {}) => ({
    Cache: {
      Type: 'AWS::AppSync::ApiCache',
      Properties: { ApiCachingBehavior: 'PER_RESOLVER_CACHING', Ttl: '60', Type: 'SMALL', ...more },
    },
  });

  it('are absent where none are synthesised', () => {
    expect(model.graphqlApi).toMatchObject({ introspection: true });
    expect(model.graphqlApi).not.toHaveProperty('cache');
    expect(model.graphqlApi).not.toHaveProperty('queryDepthLimit');
    expect(model.graphqlApi.resolvers[0]).not.toHaveProperty('caching');
  });

  it('are read from the API, its cache and its resolvers', () => {
    const { graphqlApi } = read(
      withData({
        ...cache(),
        ...change('Api', { QueryDepthLimit: 4, ResolverCountLimit: 7, IntrospectionConfig: 'DISABLED' }),
        ...change('GetNote', { CachingConfig: { Ttl: 30, CachingKeys: ['$context.arguments.id'] } }),
      }),
    )();
    expect(graphqlApi).toMatchObject({
      queryDepthLimit: 4,
      resolverCountLimit: 7,
      introspection: false,
      cache: { behavior: 'PER_RESOLVER_CACHING', ttlSeconds: 60 },
    });
    expect(graphqlApi.resolvers.find(({ fieldName }) => fieldName === 'getNote')?.caching).toEqual({
      ttlSeconds: 30,
      cachingKeys: ['$context.arguments.id'],
    });
  });

  it.each([
    ['a merged API', change('Api', { ApiType: 'MERGED' }), 'ApiType of Api'],
    ['a depth', change('Api', { QueryDepthLimit: 76 }), 'QueryDepthLimit of Api'],
    ['a count', change('Api', { ResolverCountLimit: -1 }), 'ResolverCountLimit of Api'],
    ['a behaviour', cache({ ApiCachingBehavior: 'SOME' }), 'SOME is not one of AppSync'],
    ['a time to live', cache({ Ttl: 3601 }), 'Ttl of Cache'],
    [
      'a resolver’s time to live',
      change('GetNote', { CachingConfig: {} }),
      'Ttl of GetNote (CachingConfig of AWS::AppSync::Resolver)',
    ],
  ])('are refused by name beyond what AppSync takes: %s', (_what, resources, message) => {
    expect(read(withData(resources))).toThrow(message);
  });
});

describe('a condition', () => {
  it('leaves out the resources for which it is false', () => {
    const data = noteApp.nested?.['data.json'] ?? {};
    const extra = {
      Type: 'AWS::AppSync::DataSource',
      Condition: 'Never',
      Properties: { Name: 'X', Type: 'NONE' },
    };
    const parts: AssemblyParts = {
      ...noteApp,
      nested: {
        ...noteApp.nested,
        'data.json': {
          ...data,
          Conditions: { Never: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] } },
          Resources: { ...(data['Resources'] as object), extra },
        },
      },
    };
    expect(read(parts)().graphqlApi.dataSources).toHaveLength(2);
  });
});

import { assetLocation, nestedStack, type AssemblyParts } from './assembly-fixture';

const schema = `
type Note @aws_cognito_user_pools { id: ID! text: String! author: String }
type Query {
  getNote(id: ID!): Note @aws_cognito_user_pools
  motto: String @aws_iam @aws_api_key
}
type Mutation { createNote(text: String!): Note @aws_cognito_user_pools(cognito_groups: ["Writer"]) }
type Subscription {
  onCreateNote(author: String): Note @aws_subscribe(mutations: ["createNote"]) @aws_cognito_user_pools
}
schema { query: Query mutation: Mutation subscription: Subscription }
`;

const createNote = `
import { util } from '@aws-appsync/utils';
export const request = (ctx) => ({
  operation: 'PutItem',
  key: util.dynamodb.toMapValues({ id: util.autoId() }),
  attributeValues: util.dynamodb.toMapValues({ text: ctx.args.text, author: ctx.identity.sub }),
});
export const response = (ctx) => (ctx.error ? util.error(ctx.error.message, ctx.error.type) : ctx.result);
`;

/** Puts each new user in the group `Writer`; also shows what reached its environment. */
const joinGroup = `
export const handler = async (event) => {
  const { CognitoIdentityProviderClient, AdminAddUserToGroupCommand } = await import('@aws-sdk/client-cognito-identity-provider');
  const client = new CognitoIdentityProviderClient();
  await client.send(new AdminAddUserToGroupCommand({
    GroupName: process.env.GROUP_NAME, Username: event.userName, UserPoolId: event.userPoolId,
  }));
  return event;
};
`;

/** A role that the identity pool gives to its guests or to its users. */
const identityRole = (kind: 'authenticated' | 'unauthenticated') => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRoleWithWebIdentity',
          Principal: { Federated: 'cognito-identity.amazonaws.com' },
          Condition: {
            StringEquals: { 'cognito-identity.amazonaws.com:aud': { Ref: 'IdentityPool' } },
            'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': kind },
          },
        },
      ],
    },
  },
});

const authTemplate = {
  Resources: {
    Pool: {
      Type: 'AWS::Cognito::UserPool',
      Properties: {
        UsernameAttributes: ['email'],
        AutoVerifiedAttributes: ['email'],
        Schema: [{ Name: 'email', Required: true, Mutable: true }],
        Policies: { PasswordPolicy: { MinimumLength: 8, RequireNumbers: true } },
        LambdaConfig: { PostConfirmation: { 'Fn::GetAtt': ['JoinGroup', 'Arn'] } },
      },
    },
    PoolId: {
      Type: 'AWS::SSM::Parameter',
      Properties: { Name: '/note/pool', Type: 'String', Value: { Ref: 'Pool' } },
    },
    Client: {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: {
        UserPoolId: { Ref: 'Pool' },
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        RefreshTokenValidity: 2,
        TokenValidityUnits: { IdToken: 'minutes' },
        IdTokenValidity: 10,
      },
    },
    Writers: {
      Type: 'AWS::Cognito::UserPoolGroup',
      Properties: {
        GroupName: 'Writer',
        Precedence: 1,
        UserPoolId: { Ref: 'Pool' },
        RoleArn: { 'Fn::GetAtt': ['WriterRole', 'Arn'] },
      },
    },
    Owners: {
      Type: 'AWS::Cognito::UserPoolGroup',
      Properties: { GroupName: 'Owner', Precedence: 0, UserPoolId: { Ref: 'Pool' } },
    },
    IdentityPool: {
      Type: 'AWS::Cognito::IdentityPool',
      Properties: {
        AllowUnauthenticatedIdentities: true,
        CognitoIdentityProviders: [
          {
            ClientId: { Ref: 'Client' },
            ProviderName: { 'Fn::GetAtt': ['Pool', 'ProviderName'] },
          },
        ],
      },
    },
    GuestRole: identityRole('unauthenticated'),
    ReaderRole: identityRole('authenticated'),
    WriterRole: identityRole('authenticated'),
    IdentityPoolRoles: {
      Type: 'AWS::Cognito::IdentityPoolRoleAttachment',
      Properties: {
        IdentityPoolId: { Ref: 'IdentityPool' },
        Roles: {
          authenticated: { 'Fn::GetAtt': ['ReaderRole', 'Arn'] },
          unauthenticated: { 'Fn::GetAtt': ['GuestRole', 'Arn'] },
        },
        RoleMappings: {
          notes: { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' },
        },
      },
    },
    JoinGroupRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [
            { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
          ],
        },
        ManagedPolicyArns: [
          { 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole' },
        ],
      },
    },
    JoinGroupPolicy: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'JoinGroupPolicy',
        Roles: [{ Ref: 'JoinGroupRole' }],
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: 'cognito-idp:AdminAddUserToGroup',
              Resource: { 'Fn::GetAtt': ['Pool', 'Arn'] },
            },
          ],
        },
      },
    },
    JoinGroup: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Timeout: 10,
        Role: { 'Fn::GetAtt': ['JoinGroupRole', 'Arn'] },
        Code: { S3Bucket: 'assets', S3Key: 'join-group.zip' },
        Environment: {
          Variables: {
            GROUP_NAME: 'Writer',
            POOL_ID: '<resolved at run time>',
            AMPLIFY_SSM_ENV_CONFIG: '{"POOL_ID":{"path":"/note/pool"}}',
          },
        },
      },
    },
  },
  Outputs: { PoolId: { Value: { Ref: 'Pool' } }, GuestRoleName: { Value: { Ref: 'GuestRole' } } },
};

const apiId = { 'Fn::GetAtt': ['Api', 'ApiId'] };

const javascript = (key: string) => ({
  Runtime: { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' },
  CodeS3Location: assetLocation(key),
});

const dataTemplate = {
  Parameters: { PoolId: { Type: 'String' }, GuestRoleName: { Type: 'String' } },
  Resources: {
    Api: {
      Type: 'AWS::AppSync::GraphQLApi',
      Properties: {
        Name: 'notes',
        AuthenticationType: 'AMAZON_COGNITO_USER_POOLS',
        AdditionalAuthenticationProviders: [
          { AuthenticationType: 'AWS_IAM' },
          { AuthenticationType: 'API_KEY' },
        ],
        UserPoolConfig: { UserPoolId: { Ref: 'PoolId' } },
      },
    },
    ApiKey: { Type: 'AWS::AppSync::ApiKey', Properties: { ApiId: apiId } },
    Schema: {
      Type: 'AWS::AppSync::GraphQLSchema',
      Properties: { ApiId: apiId, DefinitionS3Location: assetLocation('schema.graphql') },
    },
    NoteTable: {
      Type: 'Custom::AmplifyDynamoDBTable',
      Properties: {
        tableName: { 'Fn::Join': ['', ['Note-', apiId, '-NONE']] },
        keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
        attributeDefinitions: [
          { attributeName: 'id', attributeType: 'S' },
          { attributeName: 'author', attributeType: 'S' },
          { attributeName: 'forgotten', attributeType: 'S' },
        ],
        globalSecondaryIndexes: [
          {
            indexName: 'byAuthor',
            keySchema: [{ attributeName: 'author', keyType: 'HASH' }],
            projection: { projectionType: 'ALL' },
          },
        ],
      },
    },
    GuestPolicy: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'GuestPolicy',
        Roles: [{ Ref: 'GuestRoleName' }],
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: ['appsync:GraphQL'],
              Resource: [
                { 'Fn::Join': ['/', [{ 'Fn::GetAtt': ['Api', 'Arn'] }, 'types/Query/fields/motto']] },
              ],
            },
          ],
        },
      },
    },
    Motto: {
      Type: 'AWS::AppSync::Resolver',
      Properties: {
        TypeName: 'Query',
        FieldName: 'motto',
        DataSourceName: 'NONE_DS',
        RequestMappingTemplate: '{"version":"2018-05-29","payload":"Write it down"}',
        ResponseMappingTemplate: '$util.toJson($ctx.result)',
      },
    },
    NoteSource: {
      Type: 'AWS::AppSync::DataSource',
      Properties: {
        ApiId: apiId,
        Name: 'NoteTable',
        Type: 'AMAZON_DYNAMODB',
        DynamoDBConfig: {
          TableName: {
            'Fn::Select': [
              1,
              {
                'Fn::Split': [
                  '/',
                  { 'Fn::Select': [5, { 'Fn::Split': [':', { 'Fn::GetAtt': ['NoteTable', 'TableArn'] }] }] },
                ],
              },
            ],
          },
        },
      },
    },
    NoneSource: {
      Type: 'AWS::AppSync::DataSource',
      Properties: { ApiId: apiId, Name: 'NONE_DS', Type: 'NONE' },
    },
    GetNote: {
      Type: 'AWS::AppSync::Resolver',
      Properties: {
        TypeName: 'Query',
        FieldName: 'getNote',
        DataSourceName: { 'Fn::GetAtt': ['NoteSource', 'Name'] },
        RequestMappingTemplateS3Location: assetLocation('Query.getNote.req.vtl'),
        ResponseMappingTemplate: '$util.toJson($ctx.result)',
      },
    },
    PutNote: {
      Type: 'AWS::AppSync::FunctionConfiguration',
      Properties: {
        ApiId: apiId,
        Name: 'putNote',
        DataSourceName: 'NoteTable',
        ...javascript('create-note.js'),
      },
    },
    CreateNote: {
      Type: 'AWS::AppSync::Resolver',
      Properties: {
        TypeName: 'Mutation',
        FieldName: 'createNote',
        Kind: 'PIPELINE',
        PipelineConfig: { Functions: [{ 'Fn::GetAtt': ['PutNote', 'FunctionId'] }] },
        RequestMappingTemplate: '{}',
        ResponseMappingTemplate: '$util.toJson($ctx.prev.result)',
      },
    },
    OnCreateNote: {
      Type: 'AWS::AppSync::Resolver',
      Properties: {
        TypeName: 'Subscription',
        FieldName: 'onCreateNote',
        DataSourceName: 'NONE_DS',
        RequestMappingTemplate: '{"version":"2018-05-29","payload":{}}',
        ResponseMappingTemplate: 'null',
      },
    },
  },
};

/** A whole small app: notes that writers write, with a trigger that makes every new user a writer. */
export const noteApp: AssemblyParts = {
  root: {
    Resources: {
      auth: nestedStack('auth.json'),
      data: nestedStack('data.json', {
        PoolId: { 'Fn::GetAtt': ['auth', 'Outputs.PoolId'] },
        GuestRoleName: { 'Fn::GetAtt': ['auth', 'Outputs.GuestRoleName'] },
      }),
    },
  },
  nested: { 'auth.json': authTemplate, 'data.json': dataTemplate },
  files: {
    'schema.graphql': schema,
    'create-note.js': createNote,
    'Query.getNote.req.vtl':
      '{"version":"2018-05-29","operation":"GetItem","key":{"id":$util.dynamodb.toDynamoDBJson($ctx.args.id)}}',
  },
  folders: {
    'join-group.zip': { 'index.mjs': joinGroup },
    'introspection.zip': {
      'modelIntrospectionSchema.json': '{"version":1,"models":{},"enums":{},"nonModels":{}}',
    },
  },
};

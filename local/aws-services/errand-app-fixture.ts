import type { AssemblyParts } from '../cloud-assembly/assembly-fixture';
import { noteApp } from '../cloud-assembly/note-app-fixture';

/** Does what it is told with the ordinary SDK and Amplify's data client, and says how it went. */
const runErrand = `
import { DynamoDBClient, GetItemCommand, PutItemCommand, ScanCommand, QueryCommand, DescribeTableCommand,
  ListTablesCommand, TransactWriteItemsCommand, ExecuteStatementCommand } from '@aws-sdk/client-dynamodb';
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
import { STSClient, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { SSMClient, GetParameterCommand } from '@aws-sdk/client-ssm';
import { CognitoIdentityProviderClient, ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider';
import { getAmplifyDataClientConfig } from '@aws-amplify/backend-function/runtime';
import { Amplify } from 'aws-amplify';
import { generateClient } from 'aws-amplify/api';

const { NOTE_TABLE: TableName, OTHER_BUCKET } = process.env;
const dynamodb = new DynamoDBClient();
const key = { id: { S: 'errand' } };

async function ask(query) {
  const { resourceConfig, libraryOptions } = await getAmplifyDataClientConfig(process.env);
  Amplify.configure(resourceConfig, libraryOptions);
  return generateClient().graphql({ query });
}

const errands = {
  put: () => dynamodb.send(new PutItemCommand({ TableName, Item: { ...key, text: { S: 'done' } } })),
  get: async () => (await dynamodb.send(new GetItemCommand({ TableName, Key: key }))).Item,
  putNew: () => dynamodb.send(new PutItemCommand({ TableName, Item: key, ConditionExpression: 'attribute_not_exists(id)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })),
  transact: () => dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [
    { Put: { TableName, Item: key, ConditionExpression: 'attribute_not_exists(id)' } }] })),
  query: async () => (await dynamodb.send(new QueryCommand({ TableName, IndexName: 'byAuthor',
    KeyConditionExpression: 'author = :a', ExpressionAttributeValues: { ':a': { S: 'x' } } }))).Count,
  scan: () => dynamodb.send(new ScanCommand({ TableName })),
  elsewhere: () => dynamodb.send(new GetItemCommand({ TableName: 'Other', Key: key })),
  partiql: () => dynamodb.send(new ExecuteStatementCommand({ Statement: 'SELECT * FROM "x"' })),
  describe: async () => (await dynamodb.send(new DescribeTableCommand({ TableName }))).Table.KeySchema,
  list: () => dynamodb.send(new ListTablesCommand({})),
  guessed: () => new DynamoDBClient({ credentials: { accessKeyId: process.env.AWS_ACCESS_KEY_ID, secretAccessKey: 'guessed',
    sessionToken: process.env.AWS_SESSION_TOKEN } }).send(new GetItemCommand({ TableName, Key: key })),
  whoAmI: async () => (await new STSClient().send(new GetCallerIdentityCommand({}))).Arn,
  parameter: () => new SSMClient().send(new GetParameterCommand({ Name: '/note/pool' })),
  otherObject: () => new S3Client().send(new GetObjectCommand({ Bucket: OTHER_BUCKET, Key: 'x' })),
  users: () => new CognitoIdentityProviderClient().send(new ListUsersCommand({ UserPoolId: 'any' })),
  motto: async () => (await ask('{ motto }')).data,
  forbidden: () => ask('mutation { createNote(text: "x") { id } }'),
};

export const handler = async ({ arguments: { name } }) => {
  try {
    return JSON.stringify({ done: (await errands[name]()) ?? null });
  } catch (error) {
    return JSON.stringify({ name: error.name, message: error.message, Item: error.Item,
      CancellationReasons: error.CancellationReasons, errors: error.errors });
  }
};
`;

const fixture = noteApp.nested?.['data.json'] ?? {};
const apiId = { 'Fn::GetAtt': ['Api', 'ApiId'] };
const statement = (action: string | string[], resource: unknown) => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
});

const resources = {
  ErrandRole: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Statement: [
          { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
        ],
      },
      Policies: [
        {
          PolicyName: 'Errand',
          PolicyDocument: {
            Statement: [
              statement(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DescribeTable'], {
                'Fn::GetAtt': ['NoteTable', 'TableArn'],
              }),
              statement('dynamodb:Query', {
                'Fn::Join': ['', [{ 'Fn::GetAtt': ['NoteTable', 'TableArn'] }, '/index/*']],
              }),
              // As `allow.resource(fn).to(['query'])` of Amplify grants it.
              statement('appsync:GraphQL', {
                'Fn::Join': ['/', [{ 'Fn::GetAtt': ['Api', 'Arn'] }, 'types/Query/*']],
              }),
              statement('s3:GetObject', {
                'Fn::Join': [
                  '',
                  [
                    { 'Fn::GetAtt': ['modelIntrospectionSchemaBucketF566B665', 'Arn'] },
                    '/modelIntrospectionSchema.json',
                  ],
                ],
              }),
            ],
          },
        },
      ],
    },
  },
  modelIntrospectionSchemaBucketF566B665: { Type: 'AWS::S3::Bucket', Properties: {} },
  SchemaDeployment: {
    Type: 'Custom::CDKBucketDeployment',
    Properties: {
      DestinationBucketName: { Ref: 'modelIntrospectionSchemaBucketF566B665' },
      SourceObjectKeys: ['introspection.zip'],
    },
  },
  Errand: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Timeout: 25,
      Role: { 'Fn::GetAtt': ['ErrandRole', 'Arn'] },
      Code: { S3Bucket: 'assets', S3Key: 'errand.zip' },
      Environment: {
        Variables: {
          NOTE_TABLE: { 'Fn::Join': ['', ['Note-', apiId, '-NONE']] },
          OTHER_BUCKET: 'other-bucket',
          AMPLIFY_DATA_DEFAULT_NAME: 'amplifyData',
          AMPLIFY_DATA_GRAPHQL_ENDPOINT: { 'Fn::GetAtt': ['Api', 'GraphQLUrl'] },
          AMPLIFY_DATA_MODEL_INTROSPECTION_SCHEMA_BUCKET_NAME: {
            Ref: 'modelIntrospectionSchemaBucketF566B665',
          },
          AMPLIFY_DATA_MODEL_INTROSPECTION_SCHEMA_KEY: 'modelIntrospectionSchema.json',
        },
      },
    },
  },
  ErrandSource: {
    Type: 'AWS::AppSync::DataSource',
    Properties: {
      ApiId: apiId,
      Name: 'ErrandSource',
      Type: 'AWS_LAMBDA',
      LambdaConfig: { LambdaFunctionArn: { 'Fn::GetAtt': ['Errand', 'Arn'] } },
    },
  },
  RunErrand: {
    Type: 'AWS::AppSync::Resolver',
    Properties: {
      TypeName: 'Query',
      FieldName: 'errand',
      DataSourceName: 'ErrandSource',
      RequestMappingTemplate:
        '{"version":"2018-05-29","operation":"Invoke","payload":{"arguments":$util.toJson($ctx.args)}}',
      ResponseMappingTemplate: '$util.toJson($ctx.result)',
    },
  },
};

/** The notes with a function that calls AWS, behind `errand(name: String!): AWSJSON`, open to the API key. */
export const errandApp: AssemblyParts = {
  ...noteApp,
  nested: {
    ...noteApp.nested,
    'data.json': { ...fixture, Resources: { ...(fixture['Resources'] as object), ...resources } },
  },
  files: {
    ...noteApp.files,
    'schema.graphql': (noteApp.files?.['schema.graphql'] ?? '').replace(
      'motto: String',
      'errand(name: String!): AWSJSON @aws_api_key\n  motto: String',
    ),
  },
  folders: { ...noteApp.folders, 'errand.zip': { 'index.mjs': runErrand } },
};

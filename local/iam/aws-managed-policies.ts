import type { PolicyStatement } from '../backend-model';

const allow = (...actions: string[]): PolicyStatement => ({
  effect: 'Allow',
  actions: { kind: 'only', patterns: actions },
  resources: { kind: 'only', patterns: ['*'] },
  conditions: [],
});

const writeLogs = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];

/**
 * What of AWS's own managed policies concerns services that run here, by their ARN's last part.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
export const awsManagedPolicies: ReadonlyMap<string, readonly PolicyStatement[]> = new Map([
  ['AdministratorAccess', [allow('*')]],
  ['AmazonDynamoDBFullAccess', [allow('dynamodb:*')]],
  [
    'AmazonDynamoDBReadOnlyAccess',
    [
      allow(
        'dynamodb:BatchGetItem',
        'dynamodb:Describe*',
        'dynamodb:GetItem',
        'dynamodb:List*',
        'dynamodb:PartiQLSelect',
        'dynamodb:Query',
        'dynamodb:Scan',
      ),
    ],
  ],
  ['AmazonCognitoPowerUser', [allow('cognito-identity:*', 'cognito-idp:*', 'cognito-sync:*')]],
  [
    'AWSAppSyncInvokeFullAccess',
    [allow('appsync:GraphQL', 'appsync:GetGraphqlApi', 'appsync:ListGraphqlApis')],
  ],
  ['AWSLambdaBasicExecutionRole', [allow(...writeLogs)]],
  ['AWSLambdaVPCAccessExecutionRole', [allow(...writeLogs, 'ec2:*NetworkInterface*')]],
  [
    'AWSLambdaDynamoDBExecutionRole',
    [
      allow(
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
        ...writeLogs,
      ),
    ],
  ],
  ['AWSXRayDaemonWriteAccess', [allow('xray:*')]],
  ['CloudWatchLambdaInsightsExecutionRolePolicy', [allow(...writeLogs)]],
]);

/** @returns undefined for a policy whose content is not known here */
export const awsManagedStatements = (policyArn: string): readonly PolicyStatement[] | undefined =>
  awsManagedPolicies.get(policyArn.slice(policyArn.lastIndexOf('/') + 1));

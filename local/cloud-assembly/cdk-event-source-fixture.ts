/**
 * What CDK 2.276.0 writes for `fn.addEventSource(new DynamoEventSource(table, { ... }))`, with every option and
 * with none, where `table` is `Table.fromTableAttributes(...)`, the form in which Amplify hands out the tables of
 * models. Policies are left out.
 */
const getAtt = (logicalId: string, attribute: string) => ({ 'Fn::GetAtt': [logicalId, attribute] });

const role = {
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Statement: [
        { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } },
      ],
      Version: '2012-10-17',
    },
  },
};

const fn = (roleId: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: 'assets', S3Key: 'index-post.zip' },
    Handler: 'index.handler',
    Role: getAtt(roleId, 'Arn'),
    Runtime: 'nodejs22.x',
  },
  DependsOn: [roleId],
});

export const cdkEventSources = {
  Posts868B3EAD: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    },
    UpdateReplacePolicy: 'Retain',
    DeletionPolicy: 'Retain',
  },
  IndexPostServiceRole474EB4A9: role,
  IndexPost46AB27DB: fn('IndexPostServiceRole474EB4A9'),
  IndexPostDynamoDBEventSourceConsumersPostTable2C2FF2DEDB562426: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      BatchSize: 5,
      BisectBatchOnFunctionError: true,
      DestinationConfig: { OnFailure: { Destination: getAtt('Failed178E83A2', 'Arn') } },
      Enabled: false,
      EventSourceArn: getAtt('Posts868B3EAD', 'StreamArn'),
      FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
      FunctionName: { Ref: 'IndexPost46AB27DB' },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumBatchingWindowInSeconds: 2,
      MaximumRecordAgeInSeconds: 600,
      MaximumRetryAttempts: 4,
      ParallelizationFactor: 3,
      StartingPosition: 'LATEST',
    },
  },
  Failed178E83A2: { Type: 'AWS::SQS::Queue', UpdateReplacePolicy: 'Delete', DeletionPolicy: 'Delete' },
  CountPostsServiceRoleA099EB65: role,
  CountPostsD1B0166C: fn('CountPostsServiceRoleA099EB65'),
  CountPostsDynamoDBEventSourceConsumersPostTable2C2FF2DEA6E3B109: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      BatchSize: 100,
      DestinationConfig: { OnFailure: { Destination: { Ref: 'Alarm7103F465' } } },
      EventSourceArn: getAtt('Posts868B3EAD', 'StreamArn'),
      FunctionName: { Ref: 'CountPostsD1B0166C' },
      StartingPosition: 'TRIM_HORIZON',
    },
  },
  Alarm7103F465: { Type: 'AWS::SNS::Topic' },
};

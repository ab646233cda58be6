import type { AssemblyParts } from './assembly-fixture';
import { noteApp } from './note-app-fixture';

/** Prints the items of each batch on one line, as `id` or `id#visits`; fails if one is called `poison`. */
const indexNote = `
export const handler = async ({ Records }) => {
  const items = Records.map(({ dynamodb: { NewImage, Keys } }) =>
    NewImage?.visits ? Keys.id.S + '#' + NewImage.visits.N : Keys.id.S);
  if (items.includes('poison')) throw new TypeError('unable to index ' + items.join(' '));
  console.log(items.join(' '));
};
`;

const allow = (Action: readonly string[], Resource: unknown) => ({ Effect: 'Allow', Action, Resource });

const streamArn = { 'Fn::GetAtt': ['NoteTable', 'TableStreamArn'] };

type Resources = Readonly<Record<string, { readonly Properties: Readonly<Record<string, unknown>> }>>;

/** The app of notes with a function that is given what happens to them, in the shape in which CDK writes it. */
export function noteStreamApp(mapping: Readonly<Record<string, unknown>> = {}): AssemblyParts {
  const data = noteApp.nested?.['data.json'] ?? {};
  const { NoteTable, ...resources } = data['Resources'] as Resources;
  const streamSpecification = { streamViewType: 'NEW_AND_OLD_IMAGES' };
  return {
    ...noteApp,
    nested: {
      ...noteApp.nested,
      'data.json': {
        ...data,
        Resources: {
          ...resources,
          NoteTable: { ...NoteTable, Properties: { ...NoteTable?.Properties, streamSpecification } },
          ...consumer,
          IndexNoteDynamoDBEventSource: {
            Type: 'AWS::Lambda::EventSourceMapping',
            Properties: {
              BatchSize: 10,
              BisectBatchOnFunctionError: true,
              DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['FailedNotes', 'Arn'] } } },
              EventSourceArn: streamArn,
              FunctionName: { Ref: 'IndexNote' },
              MaximumRetryAttempts: 0,
              StartingPosition: 'TRIM_HORIZON',
              ...mapping,
            },
          },
        },
      },
    },
    folders: { ...noteApp.folders, 'index-note.zip': { 'index.mjs': indexNote } },
  };
}

const consumer = {
  FailedNotes: { Type: 'AWS::SQS::Queue', Properties: {} },
  IndexNoteRole: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Statement: [
          { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
        ],
      },
    },
  },
  IndexNotePolicy: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: 'IndexNotePolicy',
      Roles: [{ Ref: 'IndexNoteRole' }],
      PolicyDocument: {
        Statement: [
          allow(['dynamodb:ListStreams'], '*'),
          allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], streamArn),
          allow(['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'], {
            'Fn::GetAtt': ['FailedNotes', 'Arn'],
          }),
        ],
      },
    },
  },
  IndexNote: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Timeout: 10,
      MemorySize: 128,
      Role: { 'Fn::GetAtt': ['IndexNoteRole', 'Arn'] },
      Code: { S3Bucket: 'assets', S3Key: 'index-note.zip' },
    },
  },
};

import { expect, it } from 'vitest';
import { writeNoteApp } from './changing-note-app';
import { startLocalBackend } from './start-local-backend';

it.each([
  [
    'resource type',
    ['"Type":"Custom::AmplifyDynamoDBTable"', '"Type":"AWS::Kinesis::Stream"'],
    /unable to run AWS::Kinesis::Stream \(\w+\); not supported/,
  ],
  [
    'bucket of the app’s own',
    ['"Type":"Custom::AmplifyDynamoDBTable"', '"Type":"AWS::S3::Bucket"'],
    /unable to run AWS::S3::Bucket \(\w+\); not supported/,
  ],
  [
    'state machine of the app’s own',
    ['"Type":"Custom::AmplifyDynamoDBTable"', '"Type":"AWS::StepFunctions::StateMachine"'],
    /unable to run AWS::StepFunctions::StateMachine \(\w+\); not supported/,
  ],
  [
    'data source type',
    ['"Type":"AMAZON_DYNAMODB"', '"Type":"AMAZON_OPENSEARCH_SERVICE"'],
    /data sources of type AMAZON_OPENSEARCH_SERVICE are not supported/,
  ],
  ['intrinsic', ['{"Ref":"Client"}', '{"Fn::ImportValue":"client"}'], /Fn::ImportValue; not supported/],
  ['member of $util', ['$util.toJson', '$util.toMoon'], /\$util\.toMoon is unknown to the local backend/],
  ['member of util', ['util.autoId()', 'util.autoMoon()'], /putNote\.js; util\.autoMoon is unknown/],
] as const)(
  'a start fails by name at an unknown %s',
  async (_what, edit, message) => {
    const options = { assemblyDirectory: writeNoteApp(edit), dataDirectory: null, port: 0 };
    await expect(startLocalBackend(options)).rejects.toThrow(message);
  },
  30_000,
);

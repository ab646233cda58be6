import { CloudAssemblyError } from './cloud-assembly-error';
import type { Stack } from './stack';
import type { TemplateResource } from './template';

/** What the readers of this folder turn into the model. */
export const runResourceTypes: ReadonlySet<string> = new Set([
  'AWS::AppSync::ApiCache',
  'AWS::AppSync::ApiKey',
  'AWS::AppSync::DataSource',
  'AWS::AppSync::FunctionConfiguration',
  'AWS::AppSync::GraphQLApi',
  'AWS::AppSync::GraphQLSchema',
  'AWS::AppSync::Resolver',
  'AWS::Cognito::IdentityPool',
  'AWS::Cognito::IdentityPoolRoleAttachment',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolGroup',
  'AWS::DynamoDB::Table',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::SSM::Parameter',
  'Custom::AmplifyDynamoDBTable',
  'Custom::CDKBucketDeployment',
]);

/** What has no part in running the app on one machine, with the reason. */
export const ignoredResourceTypes: ReadonlyMap<string, string> = new Map([
  ['AWS::CDK::Metadata', 'statistics for AWS'],
  ['AWS::CloudFormation::Stack', 'nested stacks are walked into'],
  ['AWS::CloudFormation::WaitConditionHandle', 'an empty placeholder of CDK'],
  [
    'AWS::Lambda::LayerVersion',
    'only the deployment functions of CDK use one; a run function with a layer is refused',
  ],
  [
    'AWS::Lambda::Permission',
    'says which services may call a function; those that do here are in the templates',
  ],
  ['AWS::CloudWatch::Alarm', 'nothing is watched on one machine; the metrics are those of AWS'],
  ['AWS::CloudWatch::Dashboard', 'as alarms'],
  ['AWS::Logs::LogGroup', 'logs go to the listener of the backend'],
  ['AWS::S3::Bucket', 'only the ones in which Amplify keeps its schema files; they are read from the assets'],
  ['AWS::S3::BucketPolicy', 'as buckets'],
  ['AWS::SNS::TopicPolicy', 'no other account sends or reads'],
  ['AWS::SQS::QueuePolicy', 'as topic policies'],
  [
    'AWS::StepFunctions::StateMachine',
    'only the one that waits for the table manager of Amplify; tables are opened directly',
  ],
  ['Custom::AmplifyBranchLinkerResource', 'tells Amplify Hosting which stack belongs to a branch'],
  ['Custom::LogRetention', 'as log groups'],
  ['Custom::S3AutoDeleteObjects', 'as buckets'],
]);

/** Of these only Amplify's own, known by the ids that its constructs give them; an app's own would do nothing here. */
const amplifyOwn: ReadonlyMap<string, RegExp> = new Map([
  ['AWS::S3::Bucket', /AmplifyCodegenAssetsBucket[0-9A-F]{8}$|^modelIntrospectionSchemaBucket[0-9A-F]{8}$/],
  ['AWS::StepFunctions::StateMachine', /^AmplifyTableWaiterStateMachine[0-9A-F]{8}$/],
]);

function isKnown({ type, logicalId }: TemplateResource): boolean {
  if (runResourceTypes.has(type)) return true;
  return ignoredResourceTypes.has(type) && (amplifyOwn.get(type)?.test(logicalId) ?? true);
}

/**
 * Nothing is left out in silence: a type is run, or it is known to be of no account, or the start fails.
 * @throws CloudAssemblyError naming every resource whose type is neither
 */
export function refuseUnknownResources(stacks: readonly Stack[]): void {
  const unknown = stacks.flatMap((stack) =>
    [...stack.template.resources.values()].filter((resource) => !isKnown(resource)),
  );
  if (unknown.length === 0) return;
  const names = unknown.map(({ logicalId, type }) => `${type} (${logicalId})`).join(', ');
  throw new CloudAssemblyError(`unable to run ${names}; not supported by the local backend`);
}

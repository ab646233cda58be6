import type { Finding } from './finding';

/** What of cdk-nag's AwsSolutions rules is not followed, where, and why. */
export interface Suppression {
  readonly rule: RegExp;
  readonly resource: RegExp;
  readonly reason: string;
}

/** Makers of resources that have no setting for what the rule wants. */
const generated =
  /^(AmplifyBranchLinker|data\/(LogRetention|Custom::CDKBucketDeployment|amplifyData\/AmplifyTable))/;

export const suppressions: readonly Suppression[] = [
  {
    rule: /^AwsSolutions-COG2$/,
    resource: /^auth\/amplifyAuth\/UserPool\/Resource$/,
    reason:
      'An event’s audience signs up for one evening; a second factor would keep it out. Who moderates should be asked for one by the organiser.',
  },
  {
    rule: /^AwsSolutions-COG8$/,
    resource: /^auth\/amplifyAuth\/UserPool\/Resource$/,
    reason: 'The Plus plan bills every active user of an event; it is the organiser’s to choose.',
  },
  {
    rule: /^AwsSolutions-ASC3$/,
    resource: /^data\/amplifyData\/GraphQLAPI\/Resource$/,
    reason:
      'Requests are logged, but without what people wrote and without headers, which carry tokens; the rule wants both.',
  },
  {
    rule: /^AwsSolutions-IAM4\[.*\/AWSLambdaBasicExecutionRole\]$/,
    resource: generated,
    reason: 'Roles of Amplify’s and CDK’s own functions; the policy allows them to write their logs.',
  },
  {
    rule: /^AwsSolutions-IAM4\[.*\/AWSLambdaBasicExecutionRole\]$/,
    resource: /^(auth\/post-confirmation|data\/broadcast)-lambda\/ServiceRole\/Resource$/,
    reason: 'defineFunction gives every function this role; the policy allows it to write its logs.',
  },
  {
    rule: /^AwsSolutions-IAM4\[.*\/AWSAppSyncPushToCloudWatchLogs\]$/,
    resource: /^data\/amplifyData\/GraphQLAPI\/ApiLogsRole\/Resource$/,
    reason: 'CDK’s role for AppSync’s logs; the policy allows to write logs and nothing else.',
  },
  {
    rule: /^AwsSolutions-IAM5\[/,
    resource: generated,
    reason:
      'Custom resources of Amplify and CDK: they run while a deployment does, and nobody who chats can call them.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::.*:table\/\$\{tablename\}\/\*"/,
    resource: /^data\/amplifyData\/\w+\/\w+IAMRole\/Resource$/,
    reason: 'A data source’s role: the indexes of its one table.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    resource: /^data\/broadcast-lambda\/ServiceRole\/DefaultPolicy\/Resource$/,
    reason: 'dynamodb:ListStreams, which an event source mapping asks for, can’t be given for one stream.',
  },
  {
    rule: /^AwsSolutions-L1$/,
    resource: /^(AmplifyBranchLinker|data\/Custom::CDKBucketDeployment)/,
    reason: 'Functions that Amplify and CDK bring; their runtime moves with the packages.',
  },
  {
    rule: /^AwsSolutions-S1$/,
    resource: /^data\/(modelIntrospectionSchemaBucket|amplifyData\/AmplifyCodegenAssets\/\w+)\/Resource$/,
    reason: 'Amplify’s buckets of the public schema, read by its tools; who reads it needs no log.',
  },
  {
    rule: /^AwsSolutions-S10$/,
    resource: /^data\/amplifyData\/AmplifyCodegenAssets\/AmplifyCodegenAssetsBucket\/(Policy\/)?Resource$/,
    reason: 'Amplify’s bucket of the schema, reached through AWS’s own clients, which use TLS.',
  },
];

/** Whether the suppression is about this finding. */
export function suppresses({ rule, resource }: Suppression, finding: Finding): boolean {
  return rule.test(finding.rule) && resource.test(finding.resource);
}

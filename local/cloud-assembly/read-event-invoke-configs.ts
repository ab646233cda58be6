import type { LambdaFunctionModel } from '../backend-model';
import { arn } from './identity';
import { refuseUnsupportedProperties, type PropertySupport } from './property-support';
import { findResources } from './resolved-resource';
import type { Stack } from './stack';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html */
export const eventInvokeConfigSupport: PropertySupport = {
  run: ['FunctionName', 'MaximumEventAgeInSeconds', 'MaximumRetryAttempts', 'Qualifier'],
  ignored: [],
};

type Policy = NonNullable<LambdaFunctionModel['asynchronousInvocation']>;

/**
 * How functions are called asynchronously, by their ARN.
 * @throws CloudAssemblyError for a destination, and for a version or an alias
 */
export function readEventInvokeConfigs(stacks: readonly Stack[]): ReadonlyMap<string, Policy> {
  const configs = findResources(stacks, 'AWS::Lambda::EventInvokeConfig').map((config) => {
    refuseUnsupportedProperties(config, eventInvokeConfigSupport);
    if (config.text('Qualifier') !== '$LATEST')
      throw config.unable('Qualifier', 'the local backend has no versions and aliases');
    const name = config.text('FunctionName');
    const functionArn = name.startsWith('arn:') ? name : arn(config.evaluation, 'lambda', `function:${name}`);
    const policy: Policy = {
      maximumRetryAttempts: Number(config.optionalText('MaximumRetryAttempts') ?? 2),
      maximumEventAgeSeconds: Number(config.optionalText('MaximumEventAgeInSeconds') ?? 21_600),
    };
    return [functionArn, policy] as const;
  });
  return new Map(configs);
}

import type { LambdaFunctionModel } from '../backend-model';
import { isRecord } from '../is-record';
import { assetAt } from './read-assets';
import { refuseUnsupportedProperties, type PropertySupport } from './property-support';
import { readEventInvokeConfigs } from './read-event-invoke-configs';
import { findResources, type ResolvedResource } from './resolved-resource';
import { readSsmParameters, resolveSsmEnvironment } from './ssm-environment';
import type { Stack } from './stack';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html */
export const lambdaFunctionSupport: PropertySupport = {
  run: [
    'Architectures',
    'Code',
    'Environment',
    'FunctionName',
    'Handler',
    'MemorySize',
    'Role',
    'Runtime',
    'Timeout',
  ],
  // An empty list of layers is none; one with entries is refused above.
  ignored: [
    'Description',
    'EphemeralStorage',
    'KmsKeyArn',
    'Layers',
    'LoggingConfig',
    'PackageType',
    'RecursiveLoop',
    'RuntimeManagementConfig',
    'SnapStart',
    'Tags',
    'TracingConfig',
  ],
};

/**
 * Only functions that something local calls; those that CDK and Amplify bring to deploy with are left out.
 * @param called ARNs of the user pool's triggers and of data sources
 * @throws CloudAssemblyError for a called function that does not run on Node.js
 */
export function readLambdaFunctions(
  stacks: readonly Stack[],
  called: ReadonlySet<string>,
): LambdaFunctionModel[] {
  const parameters = readSsmParameters(stacks);
  const invokeConfigs = readEventInvokeConfigs(stacks);
  return findResources(stacks, 'AWS::Lambda::Function')
    .filter((fn) => called.has(fn.attribute('Arn')))
    .map((fn) => {
      const asynchronousInvocation = invokeConfigs.get(fn.attribute('Arn'));
      const read = readFunction(fn, parameters);
      return asynchronousInvocation === undefined ? read : { ...read, asynchronousInvocation };
    });
}

function readFunction(
  fn: ResolvedResource,
  parameters: ReadonlyMap<string, ResolvedResource>,
): LambdaFunctionModel {
  const runtime = fn.optionalText('Runtime') ?? 'a container image';
  if (!runtime.startsWith('nodejs'))
    throw fn.unable('Runtime', `${runtime} is not supported by the local backend`);
  if (fn.list('Layers').length > 0) throw fn.unable('Layers', 'not supported by the local backend');
  refuseUnsupportedProperties(fn, lambdaFunctionSupport);
  const code = fn.object('Code');
  if (!('S3Key' in code)) throw fn.unable('Code', 'only code in an asset is supported by the local backend');
  const variables = fn.object('Environment')['Variables'];
  const environment = Object.entries(isRecord(variables) ? variables : {}).map(([name, value]) => [
    name,
    fn.textIn(value, 'Environment'),
  ]);
  return {
    functionArn: fn.attribute('Arn'),
    functionName: fn.reference,
    codeDirectory: assetAt(fn.textIn(code['S3Key'], 'Code'), fn.evaluation.stack.deployment.directory).path,
    handler: fn.text('Handler'),
    environment: resolveSsmEnvironment(
      fn,
      Object.fromEntries(environment) as Record<string, string>,
      parameters,
    ),
    // As Lambda's own defaults.
    timeoutSeconds: Number(fn.optionalText('Timeout') ?? 3),
    memoryMegabytes: Number(fn.optionalText('MemorySize') ?? 128),
    architecture: fn.texts('Architectures').includes('arm64') ? 'arm64' : 'x86_64',
    roleArn: fn.text('Role'),
  };
}

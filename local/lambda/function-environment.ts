import { devNull } from 'node:os';
import type { LambdaFunctionModel } from '../backend-model';
import { memoryOf } from './function-memory';

/**
 * The variables that a handler sees: what was synthesised, what the host adds, and what the Lambda runtime
 * reserves, the later winning. Nothing of this process's own environment, so that a function cannot lean on
 * the shell of whoever started the backend.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export function makeFunctionEnvironment(
  model: LambdaFunctionModel,
  added: Readonly<Record<string, string>>,
): Record<string, string> {
  const region = added['AWS_REGION'] ?? model.environment['AWS_REGION'];
  return {
    ...model.environment,
    ...added,
    ...(region === undefined ? {} : { AWS_REGION: region, AWS_DEFAULT_REGION: region }),
    _HANDLER: model.handler,
    AWS_LAMBDA_FUNCTION_NAME: model.functionName,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryOf(model)),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${model.functionName}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: model.codeDirectory,
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    // The SDK finds a home directory without HOME. Lambda has no profile there; this machine may.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    // The SDK warns of this machine's Node; the function's runtime on AWS is the one it was synthesised with.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}

import type { LambdaFunctionModel } from '../backend-model';
import type { Iam } from '../iam';

/**
 * What a function's AWS SDK needs to find this machine in place of AWS, and the credentials of the function's own
 * role, so that what was not granted is refused here as on AWS. Services that are not here are sent to an address
 * that says so, never to the network.
 */
export function functionEnvironment(
  fn: LambdaFunctionModel,
  iam: Iam,
  region: string,
  url: string,
): Record<string, string> & { readonly AWS_ACCESS_KEY_ID: string } {
  const credentials = iam.assumeRole(fn.roleArn, { sessionName: fn.functionName });
  return {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_ENDPOINT_URL: `${url}/aws`,
    AWS_ENDPOINT_URL_DYNAMODB: `${url}/aws/dynamodb`,
    AWS_ENDPOINT_URL_S3: `${url}/aws/s3`,
    AWS_ENDPOINT_URL_STS: `${url}/aws/sts`,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: `${url}/cognito/`,
  };
}

import type { BackendModel } from '../backend-model';
import type { Iam, RolePrincipal } from '../iam';
import { LocalBackendError } from './local-backend-error';

const streamActions = ['GetRecords', 'GetShardIterator', 'DescribeStream', 'ListStreams'] as const;

/**
 * Lambda reads a stream, and writes to a destination, as the function's own role.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-eventsourcemapping.html
 * @throws LocalBackendError in Lambda's words if a role may not, for then the deployment would fail
 */
export function checkStreamAccess(
  { eventSourceMappings, lambdaFunctions }: BackendModel,
  iam: Pick<Iam, 'isAllowed'>,
): void {
  for (const { functionArn, streamArn, onFailureDestination } of eventSourceMappings) {
    const fn = lambdaFunctions.find((one) => one.functionArn === functionArn);
    if (fn === undefined) continue;
    const role = principalOf(fn.roleArn, fn.functionName);
    const may = (action: string, resource: string) => iam.isAllowed(role, action, resource);
    const refused = streamActions.filter((action) => !may(`dynamodb:${action}`, streamArn));
    if (refused.length > 0)
      throw new LocalBackendError(
        'START_FAILED',
        `unable to map ${streamArn} to ${fn.functionName}; Cannot access stream. Please ensure the role can ` +
          `perform the ${refused.join(', ')} Actions on your stream in IAM (e.g. table.grantStreamRead(fn))`,
      );
    if (onFailureDestination === null) continue;
    const send = onFailureDestination.startsWith('arn:aws:sqs:') ? 'sqs:SendMessage' : 'sns:Publish';
    if (!may(send, onFailureDestination))
      throw new LocalBackendError(
        'START_FAILED',
        `unable to map ${streamArn} to ${fn.functionName}; its role may not ${send} to ${onFailureDestination}`,
      );
  }
}

const principalOf = (roleArn: string, sessionName: string): RolePrincipal => ({
  kind: 'role',
  roleArn,
  arn: `${roleArn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${sessionName}`,
  userId: `AROALOCAL:${sessionName}`,
  federation: null,
});

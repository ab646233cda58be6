import { AwsJsonError, readBody, type RequestHandler } from '../aws-json';
import { IamError, type Iam, type Principal } from '../iam';
import { escapeXml, sendXml } from './xml-response';

export interface StsOptions {
  readonly accountId: string;
  readonly iam: Iam;
  readonly report: (error: unknown) => void;
}

const bodyLimit = 64 * 1024;

/** `GetCallerIdentity`, which needs no permission (docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html). */
export function createStsService({ accountId, iam, report }: StsOptions): RequestHandler {
  return async (request, response) => {
    try {
      const body = await readBody(request, bodyLimit);
      const { method = '', url: target = '/', headers } = request;
      const caller = iam.authenticate({ method, target, headers, body }, { service: 'sts' });
      const action = new URLSearchParams(body.toString('utf8')).get('Action') ?? '';
      if (action !== 'GetCallerIdentity')
        throw new AwsJsonError(
          'InvalidAction',
          `unable to run ${JSON.stringify(action.slice(0, 64))}; not supported by the local backend`,
        );
      sendXml(response, 200, describeCaller(caller, accountId));
    } catch (error) {
      const { status, type, message } = describe(error, report);
      sendXml(
        response,
        status,
        `<ErrorResponse><Error><Type>Sender</Type><Code>${type}</Code><Message>${escapeXml(message)}</Message></Error></ErrorResponse>`,
      );
    }
  };
}

function describeCaller(caller: Principal, accountId: string): string {
  const userId = caller.kind === 'role' ? caller.userId : 'administrator';
  const result = `<Arn>${escapeXml(caller.arn)}</Arn><UserId>${escapeXml(userId)}</UserId><Account>${accountId}</Account>`;
  return `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>${result}</GetCallerIdentityResult></GetCallerIdentityResponse>`;
}

/** The query protocol's names leave `Exception` out. */
function describe(error: unknown, report: (error: unknown) => void): AwsJsonError {
  if (error instanceof AwsJsonError) return error;
  if (error instanceof IamError)
    return new AwsJsonError(error.code.replace(/Exception$/, ''), error.message, 403);
  report(error);
  return new AwsJsonError('InternalFailure', 'unable to answer; the local STS failed', 500);
}

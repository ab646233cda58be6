import { createHmac } from 'node:crypto';
import { equalInConstantTime } from '../../secrets';
import { IamError } from '../iam-error';
import type { Authorization } from './authorization-header';
import { headerValue, makeCanonicalRequest, sha256Hex, type SignedRequest } from './canonical-request';

const allowedSkew = 5 * 60 * 1000;

/** What a signature has to be made for. */
export interface SignatureScope {
  readonly region: string;
  /** As in the credential scope, e.g. `cognito-idp`. */
  readonly service: string;
  /** Besides `host` and `x-amz-date`; lower case. Without them a request could be replayed as another. */
  readonly mustBeSigned?: readonly string[];
}

const invalidSignature = (message: string): IamError => new IamError('InvalidSignatureException', message);

/**
 * Lets a request through that was signed (Signature Version 4) with the key in the last five minutes.
 * @throws IamError `IncompleteSignatureException` or `InvalidSignatureException`
 */
export function verifySignature(
  request: SignedRequest,
  authorization: Authorization,
  secretAccessKey: string,
  scope: SignatureScope,
  now: number,
): void {
  refuseScope(authorization, scope);
  const time = headerValue(request.headers, 'x-amz-date');
  refuseSkew(time, authorization, now);
  const stringToSign = [
    'AWS4-HMAC-SHA256',
    time,
    `${authorization.date}/${authorization.region}/${authorization.service}/aws4_request`,
    sha256Hex(makeCanonicalRequest(request, authorization.signedHeaders, scope.service)),
  ].join('\n');
  const expected = hmac(signingKey(secretAccessKey, authorization), stringToSign).toString('hex');
  if (!equalInConstantTime(expected, authorization.signature))
    throw invalidSignature(
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
}

function refuseScope(authorization: Authorization, scope: SignatureScope): void {
  const { region, service, mustBeSigned = [] } = scope;
  if (authorization.region !== region)
    throw invalidSignature(`Credential should be scoped to a valid region, not '${authorization.region}'. `);
  if (authorization.service !== service)
    throw invalidSignature(`Credential should be scoped to correct service: '${service}'. `);
  for (const name of ['host', 'x-amz-date', ...mustBeSigned])
    if (!authorization.signedHeaders.includes(name))
      throw invalidSignature(`'${name}' must be a 'SignedHeader' in the AWS Authorization.`);
}

function refuseSkew(time: string, authorization: Authorization, now: number): void {
  const [, date, hours, minutes, seconds] = /^(\d{8})T(\d{2})(\d{2})(\d{2})Z$/.exec(time) ?? [];
  const day = date?.replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3') ?? '';
  const signedAt = Date.parse(`${day}T${hours ?? ''}:${minutes ?? ''}:${seconds ?? ''}Z`);
  if (Number.isNaN(signedAt) || date !== authorization.date)
    throw new IamError(
      'IncompleteSignatureException',
      'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP',
    );
  const limit = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  if (signedAt < now - allowedSkew)
    throw invalidSignature(
      `Signature expired: ${time} is now earlier than ${limit(now - allowedSkew)} (${limit(now)} - 5 min.)`,
    );
  if (signedAt > now + allowedSkew)
    throw invalidSignature(
      `Signature not yet current: ${time} is still later than ${limit(now + allowedSkew)} (${limit(now)} + 5 min.)`,
    );
}

function signingKey(secret: string, { date, region, service }: Authorization): Buffer {
  return [date, region, service, 'aws4_request'].reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`));
}

function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

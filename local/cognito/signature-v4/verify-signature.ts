import { createHmac } from 'node:crypto';
import { CognitoError } from '../cognito-error';
import { equalInConstantTime } from '../passwords';
import type { AdminCredentials } from '../secrets';
import { parseAuthorization, type Authorization } from './authorization-header';
import { headerValue, makeCanonicalRequest, sha256Hex, type SignedRequest } from './canonical-request';

const service = 'cognito-idp';
const allowedSkew = 5 * 60 * 1000;
/** Without these in the signature, a request could be replayed to another host, time or operation. */
const mustBeSigned = ['host', 'x-amz-date', 'x-amz-target'] as const;

const invalidSignature = (message: string): CognitoError =>
  new CognitoError('InvalidSignatureException', message);

/**
 * Lets a request through that was signed (Signature Version 4) with the administrator's key in the last five minutes.
 * @throws CognitoError `MissingAuthenticationTokenException`, `IncompleteSignatureException`,
 *   `UnrecognizedClientException` or `InvalidSignatureException`
 */
export function verifySignature(
  request: SignedRequest,
  credentials: AdminCredentials,
  region: string,
  now: number,
): void {
  const authorization = parseAuthorization(headerValue(request.headers, 'authorization'));
  refuseStranger(authorization, request, credentials);
  refuseScope(authorization, region);
  const time = headerValue(request.headers, 'x-amz-date');
  refuseSkew(time, authorization, now);
  const stringToSign = [
    'AWS4-HMAC-SHA256',
    time,
    `${authorization.date}/${authorization.region}/${authorization.service}/aws4_request`,
    sha256Hex(makeCanonicalRequest(request, authorization.signedHeaders)),
  ].join('\n');
  const expected = hmac(signingKey(credentials.secretAccessKey, authorization), stringToSign).toString('hex');
  if (!equalInConstantTime(Buffer.from(expected), Buffer.from(authorization.signature)))
    throw invalidSignature(
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
}

function refuseStranger(
  authorization: Authorization,
  request: SignedRequest,
  credentials: AdminCredentials,
): void {
  const known = equalInConstantTime(
    Buffer.from(authorization.accessKeyId),
    Buffer.from(credentials.accessKeyId),
  );
  // The local key is a long-term one; a session token can only belong to other credentials.
  if (!known || headerValue(request.headers, 'x-amz-security-token') !== '')
    throw new CognitoError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
}

function refuseScope(authorization: Authorization, region: string): void {
  if (authorization.region !== region)
    throw invalidSignature(`Credential should be scoped to a valid region, not '${authorization.region}'. `);
  if (authorization.service !== service)
    throw invalidSignature(`Credential should be scoped to correct service: '${service}'. `);
  for (const name of mustBeSigned)
    if (!authorization.signedHeaders.includes(name))
      throw invalidSignature(`'${name}' must be a 'SignedHeader' in the AWS Authorization.`);
}

function refuseSkew(time: string, authorization: Authorization, now: number): void {
  const [, date, hours, minutes, seconds] = /^(\d{8})T(\d{2})(\d{2})(\d{2})Z$/.exec(time) ?? [];
  const day = date?.replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3') ?? '';
  const signedAt = Date.parse(`${day}T${hours ?? ''}:${minutes ?? ''}:${seconds ?? ''}Z`);
  if (Number.isNaN(signedAt) || date !== authorization.date)
    throw new CognitoError(
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

function signingKey(secret: string, { date, region }: Authorization): Buffer {
  return [date, region, service, 'aws4_request'].reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`));
}

function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

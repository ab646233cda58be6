import { IamError } from '../iam-error';

export interface Authorization {
  readonly accessKeyId: string;
  /** `YYYYMMDD`. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  /** Lower case, in the order that the header gives. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const form =
  /^AWS4-HMAC-SHA256 +Credential=([^/,\s]{1,128})\/(\d{8})\/([a-z0-9-]{1,64})\/([a-z0-9-]{1,64})\/aws4_request, *SignedHeaders=([a-z0-9;-]{1,2048}), *Signature=([0-9a-f]{64})$/;

/** @throws IamError `MissingAuthenticationTokenException` without a header, `IncompleteSignatureException` for another form */
export function parseAuthorization(header: string): Authorization {
  if (header === '')
    throw new IamError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  const match = form.exec(header);
  if (match === null)
    throw new IamError(
      'IncompleteSignatureException',
      'Authorization header requires an AWS4-HMAC-SHA256 Credential, SignedHeaders and Signature.',
    );
  const [, accessKeyId = '', date = '', region = '', service = '', signedHeaders = '', signature = ''] =
    match;
  return { accessKeyId, date, region, service, signedHeaders: signedHeaders.split(';'), signature };
}

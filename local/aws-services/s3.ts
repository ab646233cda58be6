import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from '../aws-json';
import type { BucketFileModel } from '../backend-model';
import { IamError, type Iam } from '../iam';
import { escapeXml, sendXml } from './xml-response';

export interface S3Options {
  readonly files: readonly BucketFileModel[];
  /** What stands before `/BUCKET/KEY` in a path. */
  readonly prefix: string;
  readonly iam: Iam;
  readonly report: (error: unknown) => void;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
class S3Error extends Error {
  override readonly name = 'S3Error';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** `GetObject` and `HeadObject` of what a deployment copies to buckets: Amplify's data client reads its schema there. */
export function createS3Service(options: S3Options): RequestHandler {
  return async (request, response) => {
    request.resume();
    try {
      const file = findObject(options, request);
      const content = await readFile(file.path);
      response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-length': content.length,
        'cache-control': 'no-store',
      });
      response.end(request.method === 'HEAD' ? undefined : content);
    } catch (error) {
      answerFailure(options, request, response, error);
    }
  };
}

function findObject({ files, prefix, iam }: S3Options, request: IncomingMessage): BucketFileModel {
  const { method = '', url: target = '/', headers } = request;
  if (method !== 'GET' && method !== 'HEAD')
    throw new S3Error(501, 'NotImplemented', `unable to ${method} an object; the local S3 only reads`);
  const caller = iam.authenticate({ method, target, headers, body: Buffer.alloc(0) }, { service: 's3' });
  const path = decodePath(target.slice(prefix.length).split('?', 1)[0] ?? '');
  const [, bucketName = '', key = ''] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (key === '') throw new S3Error(501, 'NotImplemented', 'unable to list; the local S3 only reads objects');
  iam.authorize(caller, 's3:GetObject', `arn:aws:s3:::${bucketName}/${key}`);
  const file = files.find((candidate) => candidate.bucketName === bucketName && candidate.key === key);
  if (file !== undefined) return file;
  // Who may not list a bucket does not learn what is missing in it.
  iam.authorize(caller, 's3:ListBucket', `arn:aws:s3:::${bucketName}`);
  throw new S3Error(404, 'NoSuchKey', 'The specified key does not exist.');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
}

function answerFailure(
  { report }: S3Options,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): void {
  const { status, code, message } = error instanceof S3Error ? error : describe(error, report);
  const content = `<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`;
  sendXml(response, status, content, request.method !== 'HEAD');
}

/** S3 has names of its own for the refusals of signed requests. */
function describe(error: unknown, report: (error: unknown) => void): S3Error {
  if (!(error instanceof IamError)) {
    report(error);
    return new S3Error(500, 'InternalError', 'unable to answer; the local S3 failed');
  }
  switch (error.code) {
    case 'AccessDeniedException':
    case 'MissingAuthenticationTokenException':
      return new S3Error(403, 'AccessDenied', error.message);
    case 'ExpiredTokenException':
      return new S3Error(400, 'ExpiredToken', error.message);
    case 'UnrecognizedClientException':
      return new S3Error(403, 'InvalidAccessKeyId', error.message);
    case 'InvalidSignatureException':
      return new S3Error(403, 'SignatureDoesNotMatch', error.message);
    case 'IncompleteSignatureException':
      return new S3Error(400, 'AuthorizationHeaderMalformed', error.message);
  }
}

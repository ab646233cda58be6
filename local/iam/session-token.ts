import { createHmac, randomBytes } from 'node:crypto';
import { equalInConstantTime } from '../secrets';
import { IamError } from './iam-error';
import type { RolePrincipal, TemporaryCredentials } from './principal';

interface Session {
  readonly accessKeyId: string;
  readonly expiresAt: number | null;
  readonly principal: RolePrincipal;
}

/**
 * Temporary credentials without a list of them: the session token says whose they are, sealed, and the secret
 * key is derived from it. So guests cannot fill the memory, and a browser's credentials outlive a restart.
 */
export function issueCredentials(
  sealingKey: string,
  principal: RolePrincipal,
  expiresAt: number | null,
): TemporaryCredentials {
  // STS ids begin with ASIA: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  const accessKeyId = `ASIA${randomBytes(16).toString('hex').toUpperCase().slice(0, 16)}`;
  const session: Session = { accessKeyId, expiresAt, principal };
  const content = Buffer.from(JSON.stringify(session)).toString('base64url');
  const sessionToken = `${content}.${seal(sealingKey, content)}`;
  return { accessKeyId, secretAccessKey: secretOf(sealingKey, sessionToken), sessionToken, expiresAt };
}

/**
 * @returns the secret key to check the signature with, and whose it is
 * @throws IamError `UnrecognizedClientException` for a token that was not issued here or belongs to another key
 */
export function openSession(
  sealingKey: string,
  accessKeyId: string,
  sessionToken: string,
): Session & { readonly secretAccessKey: string } {
  const [content = '', given = ''] = sessionToken.split('.');
  if (!equalInConstantTime(seal(sealingKey, content), given)) throw unrecognized();
  // What is sealed was written above.
  const session = JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as Session;
  if (session.accessKeyId !== accessKeyId) throw unrecognized();
  return { ...session, secretAccessKey: secretOf(sealingKey, sessionToken) };
}

export const unrecognized = (): IamError =>
  new IamError('UnrecognizedClientException', 'The security token included in the request is invalid.');

const seal = (key: string, content: string): string =>
  createHmac('sha256', key).update(`seal:${content}`).digest('base64url');

const secretOf = (key: string, sessionToken: string): string =>
  createHmac('sha256', key).update(`secret:${sessionToken}`).digest('base64url').slice(0, 40);

export type IamErrorCode =
  | 'AccessDeniedException'
  | 'ExpiredTokenException'
  | 'IncompleteSignatureException'
  | 'InvalidSignatureException'
  | 'MissingAuthenticationTokenException'
  | 'UnrecognizedClientException';

/**
 * Why a signed request is refused, with the names that AWS's services answer; the message holds no secret.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html
 */
export class IamError extends Error {
  override readonly name = 'IamError';
  constructor(
    readonly code: IamErrorCode,
    message: string,
  ) {
    super(message);
  }
}

import { errors, jwtVerify } from 'jose';
import type { TokenVerifier, VerifiedToken } from '../../ports';
import type { PoolIdentity } from './pool-identity';
import type { SigningKey } from './signing-key';
import { VerifiedTokens } from './verified-tokens';

export type TokenUse = 'access' | 'id';

/** Why a token is refused; the message never holds the token. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  constructor(
    readonly reason: 'expired' | 'invalid',
    detail: string,
  ) {
    super(`unable to accept the token; ${detail}`);
  }
}

/**
 * Checks what a token says against its signature, as anyone can who has the public key. Like AppSync it does
 * not know of revocation: a signed-out user's token is good until it expires.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 */
export function makeTokenVerifier(
  identity: PoolIdentity,
  key: SigningKey,
  now: () => number,
  accepted: readonly TokenUse[] = ['access', 'id'],
): TokenVerifier {
  const verified = new VerifiedTokens();
  return {
    async verify(token): Promise<VerifiedToken> {
      const claims = await verified.claimsOf(token, () => verifySignature(token, identity, key, now));
      const expiresAt = Number(claims['exp']);
      if (expiresAt * 1000 <= now()) throw new TokenError('expired', 'it has expired');
      const use = claims['token_use'];
      if (!accepted.some((each) => each === use))
        throw new TokenError('invalid', `it is not an ${accepted.join(' or ')} token`);
      const client = use === 'id' ? claims['aud'] : claims['client_id'];
      if (client !== identity.clientId) throw new TokenError('invalid', 'it is for another app client');
      return { claims, expiresAt };
    },
  };
}

async function verifySignature(
  token: string,
  identity: PoolIdentity,
  key: SigningKey,
  now: () => number,
): Promise<Record<string, unknown>> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, key.publicKey, {
      algorithms: ['RS256'],
      issuer: identity.issuer,
      requiredClaims: ['exp', 'iat', 'sub', 'token_use'],
      currentDate: new Date(now()),
    });
    if (protectedHeader.kid !== key.keyId) throw new TokenError('invalid', 'its key is not in the key set');
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new TokenError('expired', 'it has expired');
    if (error instanceof errors.JOSEError)
      throw new TokenError('invalid', details.get(error.code) ?? 'it is malformed');
    throw error;
  }
}

/** In own words by error code; the library's texts might one day quote the token. */
const details: ReadonlyMap<string, string> = new Map([
  ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED', 'its signature is not this pool’s'],
  ['ERR_JWT_CLAIM_VALIDATION_FAILED', 'it was issued elsewhere or lacks a claim'],
  ['ERR_JOSE_ALG_NOT_ALLOWED', 'it is not signed by RS256'],
]);

import { generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { TokenVerifier } from '../../ports';

export interface BlogTokens {
  readonly verifier: TokenVerifier;
  /** A signed access token; `expiresIn` in seconds. */
  sign(username: string, groups?: readonly string[], expiresIn?: number): Promise<string>;
}

const ISSUER = 'https://pool.example';

/** Signs and verifies tokens with a key of its own, as a user pool does. */
export async function makeBlogTokens(): Promise<BlogTokens> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  return {
    verifier: {
      async verify(token) {
        const { payload } = await jwtVerify(token, publicKey, { issuer: ISSUER });
        return { claims: payload, expiresAt: payload.exp ?? 0 };
      },
    },
    sign: (username, groups = [], expiresIn = 3600) =>
      new SignJWT({ username, 'cognito:groups': [...groups], token_use: 'access' })
        .setProtectedHeader({ alg: 'ES256' })
        .setIssuer(ISSUER)
        .setSubject(`sub-${username}`)
        .setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn)
        .sign(privateKey),
  };
}

import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { UserPoolModel } from '../../backend-model';
import type { SessionRecord, UserRecord } from '../storage';
import type { TokenOverrides } from '../triggers';
import { makeClaims, type Claims } from './claims';
import { overrideClaims } from './override-claims';
import type { PoolIdentity } from './pool-identity';
import type { SigningKey } from './signing-key';

export interface IssuedTokens {
  readonly AccessToken: string;
  readonly IdToken: string;
  /** Seconds. */
  readonly ExpiresIn: number;
  readonly TokenType: 'Bearer';
}

export type TokenIssuer = (
  user: UserRecord,
  session: SessionRecord,
  overrides: TokenOverrides,
) => Promise<IssuedTokens>;

export function makeTokenIssuer(
  model: UserPoolModel,
  identity: PoolIdentity,
  key: SigningKey,
  now: () => number,
): TokenIssuer {
  const sign = (claims: Claims, validity: number): Promise<string> => {
    const issuedAt = Math.floor(now() / 1000);
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: key.keyId })
      .setIssuer(identity.issuer)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + validity)
      .setJti(randomUUID())
      .sign(key.privateKey);
  };
  return async (user, session, overrides) => {
    const { access, id } = overrideClaims(makeClaims(model, user, session, randomUUID()), overrides);
    const [AccessToken, IdToken] = await Promise.all([
      sign(access, model.accessTokenValidity),
      sign(id, model.idTokenValidity),
    ]);
    return { AccessToken, IdToken, ExpiresIn: model.accessTokenValidity, TokenType: 'Bearer' };
  };
}

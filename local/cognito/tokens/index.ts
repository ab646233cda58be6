export { sortedGroups } from './claims';
export { issuerOf, type PoolIdentity } from './pool-identity';
export { digestRefreshToken, makeRefreshToken } from './refresh-token';
export { readSigningKey, type SigningKey } from './signing-key';
export { makeTokenIssuer, type IssuedTokens, type TokenIssuer } from './token-issuer';
export { makeTokenVerifier, TokenError } from './token-verifier';

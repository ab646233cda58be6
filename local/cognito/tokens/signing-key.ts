import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';
import { readOrMakeSecret } from '../../secrets';

export interface SigningKey {
  readonly keyId: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** As `/.well-known/jwks.json` shows it. */
  readonly publicJwk: JWK;
}

/** The key that signs a pool's tokens: made on the first start, kept, so that sessions outlive a restart. */
export async function readSigningKey(directory: string): Promise<SigningKey> {
  const stored = await readOrMakeSecret(directory, 'signing-key.json', isRsaKey, async () => {
    const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
    return exportJWK(privateKey);
  });
  const keyId = await calculateJwkThumbprint(stored);
  const publicJwk = {
    kty: 'RSA',
    n: stored.n ?? '',
    e: stored.e ?? '',
    alg: 'RS256',
    use: 'sig',
    kid: keyId,
  };
  return { keyId, privateKey: await importKey(stored), publicKey: await importKey(publicJwk), publicJwk };
}

const isRsaKey = (value: unknown): value is JWK =>
  typeof value === 'object' && value !== null && 'kty' in value && value.kty === 'RSA' && 'd' in value;

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'RS256');
  if (key instanceof Uint8Array) throw new Error('unable to read the signing key; it is not an RSA key');
  return key;
}

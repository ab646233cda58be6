import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';

type Claims = Readonly<Record<string, unknown>>;
type Header = Readonly<Record<string, string>>;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part: string | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Record<string, unknown>;

/**
 * Tokens made from a good access token that no one may accept, by what is wrong with them. Those whose claims
 * are wrong are signed with the pool's own key, stolen for that: the claims alone must get them refused.
 */
export async function forgeTokens(good: string, dataDirectory: string): Promise<Map<string, string>> {
  const [header, payload, signature] = good.split('.');
  const claims = decode(payload);
  const jwk = JSON.parse(
    readFileSync(path.join(dataDirectory, 'cognito', 'signing-key.json'), 'utf8'),
  ) as JWK;
  const poolKey = await importKey(jwk);
  const { privateKey: strangersKey } = await generateKeyPair('RS256');
  const kid = String(decode(header)['kid']);
  const seconds = Math.floor(Date.now() / 1000);
  const signed = (changes: Claims, key = poolKey, keyId = kid): Promise<string> =>
    new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg: 'RS256', kid: keyId }).sign(key);
  const groups = { 'cognito:groups': ['Owner', 'Writer'] };
  return new Map([
    ['without a signature', `${header ?? ''}.${payload ?? ''}.`],
    ['with alg none', `${encode({ alg: 'none', kid })}.${payload ?? ''}.`],
    [
      'with alg None and the signature',
      `${encode({ alg: 'None', kid })}.${payload ?? ''}.${signature ?? ''}`,
    ],
    [
      'with HS256 and the public key for a secret',
      signWithSecret({ alg: 'HS256', kid }, claims, jwk.n ?? ''),
    ],
    ['with groups written over', `${header ?? ''}.${encode({ ...claims, ...groups })}.${signature ?? ''}`],
    ['of a key of one’s own', await signed(groups, strangersKey)],
    ['of a key of one’s own under its own name', await signed(groups, strangersKey, 'stranger')],
    ['that names another key', await signed({}, poolKey, 'stranger')],
    ['of another pool', await signed({ iss: `${String(claims['iss'])}2` })],
    ['of another app client', await signed({ client_id: 'stranger' })],
    ['without an app client', await signed({ client_id: undefined })],
    ['that has expired', await signed({ exp: seconds - 1 })],
    ['without an end', await signed({ exp: undefined })],
    ['that is not valid yet', await signed({ nbf: seconds + 600 })],
    ['of no use', await signed({ token_use: undefined })],
    ['for refreshing', await signed({ token_use: 'refresh' })],
  ]);
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'RS256');
  if (key instanceof Uint8Array) throw new Error('unable to read the signing key; it is not an RSA key');
  return key;
}

function signWithSecret(header: Header, claims: Claims, secret: string): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

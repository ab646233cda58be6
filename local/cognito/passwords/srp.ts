import { createDiffieHellman, createHash, createHmac, getDiffieHellman, randomBytes } from 'node:crypto';
import { equalInConstantTime } from '../../secrets';

/**
 * The server's side of the Secure Remote Password protocol (SRP-6a) in the form Cognito's clients speak it:
 * group 15 of RFC 3526, g = 2, SHA-256, numbers padded like Java's BigInteger, and a session key derived
 * with the label "Caldera Derived Key".
 */
const prime = getDiffieHellman('modp15').getPrime();
const N = toBigInt(prime);
const g = 2n;
const k = hash(pad(N), pad(g));

/** What is stored of a password: it can check one, it cannot be turned back into one. Hex. */
export interface PasswordRecord {
  readonly salt: string;
  readonly verifier: string;
}

export interface ServerExchange {
  readonly secret: bigint;
  /** `SRP_B` of the challenge. */
  readonly publicValue: bigint;
}

export interface SrpProof {
  readonly poolName: string;
  readonly userId: string;
  readonly secretBlock: Buffer;
  readonly timestamp: string;
  readonly signature: Buffer;
}

/** @param userId the sub; `poolName` is the pool's id after the underscore */
export function makePasswordRecord(poolName: string, userId: string, password: string): PasswordRecord {
  const salt = randomBytes(16).toString('hex');
  return { salt, verifier: deriveVerifier(poolName, userId, password, salt).toString(16) };
}

/** Whether a password given in clear is the one that was stored. */
export function isPassword(
  record: PasswordRecord,
  poolName: string,
  userId: string,
  password: string,
): boolean {
  const derived = deriveVerifier(poolName, userId, password, record.salt).toString(16);
  return equalInConstantTime(derived, record.verifier);
}

export function startExchange(verifier: bigint): ServerExchange {
  const secret = toBigInt(randomBytes(32));
  return { secret, publicValue: (k * verifier + power(g, secret)) % N };
}

/** The client's public value, or undefined if it is not one: a multiple of N would make the key known to anyone. */
export function parseClientValue(hex: string): bigint | undefined {
  if (!/^[0-9a-f]{1,1024}$/i.test(hex)) return undefined;
  const value = BigInt(`0x${hex}`);
  return value % N === 0n ? undefined : value % N;
}

/** Whether the client has shown that it knows the password. */
export function isProof(
  proof: SrpProof,
  clientValue: bigint,
  exchange: ServerExchange,
  verifier: bigint,
): boolean {
  const u = hash(pad(clientValue), pad(exchange.publicValue));
  if (u === 0n) return false;
  const shared = power((clientValue * power(verifier, u)) % N, exchange.secret);
  const extracted = createHmac('sha256', pad(u)).update(pad(shared)).digest();
  const key = createHmac('sha256', extracted).update('Caldera Derived Key\u0001').digest().subarray(0, 16);
  const expected = createHmac('sha256', key)
    .update(proof.poolName)
    .update(proof.userId)
    .update(proof.secretBlock)
    .update(proof.timestamp)
    .digest();
  return equalInConstantTime(expected, proof.signature);
}

/** A stand-in for the verifier of a user that does not exist; nothing is known that proves it. */
export const makeRandomVerifier = (): bigint => toBigInt(randomBytes(prime.length)) % N;

export const parseVerifier = (record: PasswordRecord): bigint => BigInt(`0x${record.verifier}`);

function deriveVerifier(poolName: string, userId: string, password: string, salt: string): bigint {
  const identity = createHash('sha256').update(`${poolName}${userId}:${password}`).digest();
  return power(g, hash(pad(BigInt(`0x${salt}`)), identity));
}

/** base^exponent mod N by OpenSSL, seven times as fast as BigInt arithmetic. */
function power(base: bigint, exponent: bigint): bigint {
  if (base <= 1n || base >= N - 1n) return base === N - 1n && exponent % 2n === 1n ? base : base % 2n;
  const group = createDiffieHellman(prime, Number(g));
  group.setPrivateKey(toBytes(exponent));
  return toBigInt(base === g ? group.generateKeys() : group.computeSecret(toBytes(base)));
}

/** Java's BigInteger.toByteArray: a leading zero byte if the highest bit is set. */
function pad(value: bigint): Buffer {
  const bytes = toBytes(value);
  return (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
}

function toBytes(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

function toBigInt(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

function hash(...parts: readonly Buffer[]): bigint {
  const sha256 = createHash('sha256');
  for (const part of parts) sha256.update(part);
  return toBigInt(sha256.digest());
}

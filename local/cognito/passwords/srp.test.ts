import { createHash, createHmac, getDiffieHellman, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPassword,
  isProof,
  makePasswordRecord,
  makeRandomVerifier,
  parseClientValue,
  parseVerifier,
  startExchange,
} from './index';

/** The client's side, written again with plain BigInt arithmetic, so that the two sides share no mistake. */
const N = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base % N];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}

function pad(value: bigint): Buffer {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
}

const hash = (...parts: Buffer[]): bigint =>
  BigInt(`0x${createHash('sha256').update(Buffer.concat(parts)).digest('hex')}`);

const [poolName, userId, timestamp] = ['Readers01', 'b9b0f2d4', 'Tue Nov 24 09:00:00 UTC 2026'];
const secretBlock = randomBytes(64);

function prove(password: string, saltHex: string, a: bigint, B: bigint): Buffer {
  const A = power(2n, a);
  const u = hash(pad(A), pad(B));
  const identity = createHash('sha256').update(`${poolName}${userId}:${password}`).digest();
  const x = hash(pad(BigInt(`0x${saltHex}`)), identity);
  const k = hash(pad(N), pad(2n));
  const S = power((((B - k * power(2n, x)) % N) + N) % N, a + u * x);
  const extracted = createHmac('sha256', pad(u)).update(pad(S)).digest();
  const key = createHmac('sha256', extracted).update('Caldera Derived Key\u0001').digest().subarray(0, 16);
  const message = Buffer.concat([Buffer.from(poolName + userId), secretBlock, Buffer.from(timestamp)]);
  return createHmac('sha256', key).update(message).digest();
}

const randomSecret = (): bigint => BigInt(`0x${randomBytes(32).toString('hex')}`);

describe('the password exchange', () => {
  it('accepts the password it was set up with and no other', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ minLength: 1 }),
        (password, other) => {
          fc.pre(password !== other && !/[\ud800-\udfff]/.test(password));
          const record = makePasswordRecord(poolName, userId, password);
          const verifier = parseVerifier(record);
          const exchange = startExchange(verifier);
          const a = randomSecret();
          const A = parseClientValue(power(2n, a).toString(16)) ?? 0n;
          const tried = (guess: string): boolean => {
            const signature = prove(guess, record.salt, a, exchange.publicValue);
            return isProof({ poolName, userId, secretBlock, timestamp, signature }, A, exchange, verifier);
          };
          expect([tried(password), tried(other)]).toEqual([true, false]);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('proves nothing against the verifier of a user that does not exist', () => {
    const verifier = makeRandomVerifier();
    const exchange = startExchange(verifier);
    const a = randomSecret();
    const signature = prove('any', '0'.repeat(32), a, exchange.publicValue);
    const A = power(2n, a);
    expect(isProof({ poolName, userId, secretBlock, timestamp, signature }, A, exchange, verifier)).toBe(
      false,
    );
  });

  it('refuses client values that would make the key known to anyone', () => {
    for (const hex of ['0', N.toString(16), (2n * N).toString(16), 'xyz', '', '-1', 'f'.repeat(1025)])
      expect(parseClientValue(hex)).toBeUndefined();
  });

  it('does not fail on values at the edge of the group', () => {
    const exchange = startExchange(makeRandomVerifier());
    const proof = { poolName, userId, secretBlock, timestamp, signature: Buffer.alloc(0) };
    for (const A of [1n, N - 1n])
      for (const verifier of [0n, 1n, N - 1n]) expect(isProof(proof, A, exchange, verifier)).toBe(false);
  });
});

describe('a stored password', () => {
  it('recognizes itself for its own user and pool', () => {
    const record = makePasswordRecord(poolName, userId, 'Str0ng-pass!');
    expect(isPassword(record, poolName, userId, 'Str0ng-pass!')).toBe(true);
    expect(isPassword(record, poolName, userId, 'Str0ng-pass')).toBe(false);
    expect(isPassword(record, poolName, 'other', 'Str0ng-pass!')).toBe(false);
    expect(isPassword(record, 'Other', userId, 'Str0ng-pass!')).toBe(false);
  });

  it('differs each time and does not hold the password', () => {
    const [one, other] = ['Str0ng-pass!', 'Str0ng-pass!'].map((p) => makePasswordRecord(poolName, userId, p));
    expect(one?.verifier).not.toBe(other?.verifier);
    expect(Object.keys(one ?? {})).toEqual(['salt', 'verifier']);
  });
});

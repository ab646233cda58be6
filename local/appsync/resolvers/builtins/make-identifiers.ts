import { randomBytes, randomUUID } from 'node:crypto';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** KSUID's own epoch, in seconds. */
const ksuidEpoch = 1_400_000_000;

let lastTime = 0;
let lastRandom = 0n;

/**
 * A ULID. AppSync does not say what happens within a millisecond; here the later one is always the
 * greater, in one process, so that the order of two writes is never a coin toss.
 */
export function makeUlid(now: number): string {
  const increments = now <= lastTime;
  lastTime = Math.max(now, lastTime);
  // The top bit stays free, so that counting up never overflows the 80 bits.
  lastRandom = increments
    ? lastRandom + 1n
    : BigInt.asUintN(79, BigInt(`0x${randomBytes(10).toString('hex')}`));
  return digits(BigInt(lastTime), crockford, 10) + digits(lastRandom, crockford, 16);
}

/** A KSUID: seconds, then 128 random bits, in base 62, 27 characters. */
export function makeKsuid(now: number): string {
  const seconds = BigInt(Math.floor(now / 1000) - ksuidEpoch);
  const payload = BigInt(`0x${randomBytes(16).toString('hex')}`);
  return digits((seconds << 128n) | payload, base62, 27);
}

export function makeIdentifierBuiltins(now: () => number) {
  return {
    autoId: (): string => randomUUID(),
    autoUlid: (): string => makeUlid(now()),
    autoKsuid: (): string => makeKsuid(now()),
  };
}

function digits(value: bigint, alphabet: string, length: number): string {
  const base = BigInt(alphabet.length);
  let text = '';
  for (let rest = value; text.length < length; rest /= base)
    text = alphabet.charAt(Number(rest % base)) + text;
  return text;
}

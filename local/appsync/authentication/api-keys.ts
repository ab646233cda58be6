import { randomBytes } from 'node:crypto';
import type { ApiKeyModel } from '../../backend-model';
import { equalInConstantTime, readOrMakeSecret } from '../../secrets';

export interface ApiKey {
  /** `da2-` and 26 letters and digits. */
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

interface StoredKey {
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
}

/** https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#api-key-authorization */
const defaultLifetime = 7 * 24 * 60 * 60 * 1000;

/** Makes up a value for each key of the API on the first start and keeps it in the directory. */
export async function readApiKeys(
  keys: readonly ApiKeyModel[],
  directory: string,
  now: () => number = Date.now,
): Promise<readonly ApiKey[]> {
  return Promise.all(
    keys.map(async ({ apiKeyId, expires }) => {
      const file = `api-key-${apiKeyId}.json`;
      const { value, madeAt } = await readOrMakeSecret(directory, file, isStoredKey, () => ({
        value: `da2-${randomText(26)}`,
        madeAt: now(),
      }));
      return { value, expiresAt: expires === null ? madeAt + defaultLifetime : expires * 1000 };
    }),
  );
}

export function isGoodKey(keys: readonly ApiKey[], given: string, now: number): boolean {
  return keys.some(({ value, expiresAt }) => equalInConstantTime(value, given) && now < expiresAt);
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

const randomText = (length: number): string =>
  Array.from(randomBytes(length), (byte) => alphabet.charAt(byte % alphabet.length)).join('');

const isStoredKey = (value: unknown): value is StoredKey =>
  typeof value === 'object' &&
  value !== null &&
  'value' in value &&
  typeof value.value === 'string' &&
  'madeAt' in value &&
  typeof value.madeAt === 'number';

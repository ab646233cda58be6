import { randomBytes } from 'node:crypto';
import { readOrMakeSecret } from '../../secrets';

/** What a pool makes for itself on its first start and keeps. */
export interface PoolSecrets {
  /** Keys the digests of codes and the made-up salts of users that do not exist; hex. */
  readonly digestKey: string;
}

export async function readPoolSecrets(directory: string): Promise<PoolSecrets> {
  return readOrMakeSecret(directory, 'secrets.json', isPoolSecrets, () => ({
    digestKey: randomBytes(32).toString('hex'),
  }));
}

const isPoolSecrets = (value: unknown): value is PoolSecrets =>
  typeof value === 'object' && value !== null && 'digestKey' in value && typeof value.digestKey === 'string';

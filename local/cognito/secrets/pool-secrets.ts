import { randomBytes } from 'node:crypto';
import { readOrMakeSecret } from './secret-file';

export interface AdminCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What a pool makes for itself on its first start and keeps. */
export interface PoolSecrets {
  readonly admin: AdminCredentials;
  /** Keys the digests of codes and the made-up salts of users that do not exist; hex. */
  readonly digestKey: string;
}

export async function readPoolSecrets(directory: string): Promise<PoolSecrets> {
  return readOrMakeSecret(directory, 'secrets.json', isPoolSecrets, () => ({
    admin: {
      accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(30).toString('base64url'),
    },
    digestKey: randomBytes(32).toString('hex'),
  }));
}

function isPoolSecrets(value: unknown): value is PoolSecrets {
  return (
    isObject(value) &&
    typeof value['digestKey'] === 'string' &&
    isObject(value['admin']) &&
    typeof value['admin']['accessKeyId'] === 'string' &&
    typeof value['admin']['secretAccessKey'] === 'string'
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

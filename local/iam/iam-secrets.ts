import { randomBytes } from 'node:crypto';
import { readOrMakeSecret } from '../secrets';
import type { AccessKey } from './principal';

/** What is made on the first start and kept. */
export interface IamSecrets {
  readonly administrator: AccessKey;
  /** Seals session tokens and derives their secret keys; hex. */
  readonly sealingKey: string;
}

/** @throws Error if the directory cannot be used */
export const readIamSecrets = (directory: string): Promise<IamSecrets> =>
  readOrMakeSecret(directory, 'iam.json', isIamSecrets, makeIamSecrets);

export const makeIamSecrets = (): IamSecrets => ({
  administrator: {
    accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  },
  sealingKey: randomBytes(32).toString('hex'),
});

function isIamSecrets(value: unknown): value is IamSecrets {
  return (
    isObject(value) &&
    typeof value['sealingKey'] === 'string' &&
    isObject(value['administrator']) &&
    typeof value['administrator']['accessKeyId'] === 'string' &&
    typeof value['administrator']['secretAccessKey'] === 'string'
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Makes `nextToken`s that say nothing, cannot be forged and work only for the list that they came from. */
export interface TokenSeal {
  seal(list: string, startKey: unknown): string;
  /** @returns `null` for a token that this seal did not make for this list */
  open(list: string, token: string): Readonly<Record<string, unknown>> | null;
}

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

export function makeTokenSeal(secret?: string): TokenSeal {
  const key = secret === undefined ? randomBytes(32) : createHash('sha256').update(secret).digest();
  return {
    seal(list, startKey) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(list));
      const text = Buffer.concat([cipher.update(JSON.stringify(startKey), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(list, token) {
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.length <= ivLength + tagLength) return null;
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivLength))
        .setAAD(Buffer.from(list))
        .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
      const text = decipher.update(bytes.subarray(ivLength + tagLength));
      try {
        return JSON.parse(Buffer.concat([text, decipher.final()]).toString('utf8')) as Record<
          string,
          unknown
        >;
      } catch (error) {
        // Decryption of a strange token fails with a plain Error; that is the answer, not an accident.
        if (error instanceof Error) return null;
        throw error;
      }
    },
  };
}

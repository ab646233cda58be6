import { createHash, randomBytes } from 'node:crypto';

/** Opaque to clients, as Cognito's are; 256 random bits. */
export const makeRefreshToken = (): string => randomBytes(32).toString('base64url');

export const digestRefreshToken = (token: string): string => createHash('sha256').update(token).digest('hex');

import type { Attributes } from '../attributes';
import type { PasswordRecord } from '../passwords';

/** The states that the supported operations lead to. https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html */
export type UserStatus = 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED';

/** Times are milliseconds since the epoch. */
export interface UserRecord {
  readonly sub: string;
  readonly status: UserStatus;
  readonly enabled: boolean;
  /** Without `sub`. `email` is always there. */
  readonly attributes: Attributes;
  readonly groups: readonly string[];
  readonly password: PasswordRecord;
  /** When a password that an administrator chose stops being accepted; null for the user's own. */
  readonly temporaryPasswordUntil: number | null;
  /** A new address that has not been verified yet; the old one stays in use until it is. */
  readonly pendingEmail: string | null;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/** One sign-in. Its access tokens count as revoked once it is gone. */
export interface SessionRecord {
  /** The `origin_jti` claim of every token of this sign-in. */
  readonly originJti: string;
  readonly sub: string;
  /** SHA-256 of the refresh token, hex; the token itself is not kept. */
  readonly refreshDigest: string;
  readonly authTime: number;
  readonly refreshExpiresAt: number;
}

export interface CodeRecord {
  /** Keyed digest of the code, hex. */
  readonly digest: string;
  readonly expiresAt: number;
  readonly triesLeft: number;
}

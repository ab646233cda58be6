import type { Credentials } from './actors';

/** Somebody with an account. */
export interface Person extends Credentials {
  readonly displayName: string;
  readonly groups: readonly ('User' | 'Moderator')[];
}

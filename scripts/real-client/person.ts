/** Somebody with an account. */
export interface Person {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  readonly groups: readonly ('User' | 'Moderator')[];
}

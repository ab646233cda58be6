/** As whom the console calls. */
export type Identity =
  /** With a token of the user pool. */
  | { readonly kind: 'user'; readonly username: string }
  /** The same user, with the AWS credentials that the identity pool gives them. */
  | { readonly kind: 'iamUser'; readonly username: string }
  /** With the AWS credentials of somebody who isn't signed in. */
  | { readonly kind: 'guest' }
  | { readonly kind: 'apiKey'; readonly apiKey: string }
  | { readonly kind: 'nobody' };

/** Identities that somebody has to sign in for. */
export type UserKind = 'user' | 'iamUser';

export const isUserKind = (kind: Identity['kind']): kind is UserKind => kind === 'user' || kind === 'iamUser';

/** As whom the console calls. */
export type Identity =
  | { readonly kind: 'user'; readonly username: string }
  | { readonly kind: 'apiKey'; readonly apiKey: string }
  | { readonly kind: 'nobody' };

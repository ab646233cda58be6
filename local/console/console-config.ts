/** What the console needs to call the API; nothing in it that `amplify_outputs.json` would not hold. */
export interface ConsoleConfig {
  readonly apiName: string;
  readonly region: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  /** Null if browsers never get AWS credentials. */
  readonly identityPool: { readonly identityPoolId: string; readonly allowGuestAccess: boolean } | null;
  /** Null if the API has no key. */
  readonly apiKey: string | null;
}

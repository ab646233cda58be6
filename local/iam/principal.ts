/** Who a signature belongs to. */
export type Principal =
  | {
      /** Seeds and tests; may do everything, like the administrator of an account. */
      readonly kind: 'administrator';
      readonly arn: string;
    }
  | RolePrincipal;

/** Somebody or something that has taken on a role. */
export interface RolePrincipal {
  readonly kind: 'role';
  readonly roleArn: string;
  /** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`. */
  readonly arn: string;
  /** `AROA…:SESSION`, what STS calls the user id. */
  readonly userId: string;
  /** Of credentials that an identity pool gave. */
  readonly federation: Federation | null;
}

export interface Federation {
  readonly identityPoolId: string;
  readonly identityId: string;
  readonly kind: 'authenticated' | 'unauthenticated';
  /** E.g. `"cognito-idp.REGION.amazonaws.com/POOL","cognito-idp.REGION.amazonaws.com/POOL:CognitoSignIn:SUB"`. */
  readonly provider: string | null;
}

export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface TemporaryCredentials extends AccessKey {
  readonly sessionToken: string;
  /** Milliseconds since the epoch; null for as long as this process runs. */
  readonly expiresAt: number | null;
}

/** What tokens of a pool say about where they come from. */
export interface PoolIdentity {
  readonly issuer: string;
  readonly clientId: string;
}

/** The issuer as AWS writes it, so that a verifier written for AWS accepts local tokens once it has the local keys. */
export const issuerOf = (region: string, userPoolId: string): string =>
  `https://cognito-idp.${region}.amazonaws.com/${userPoolId}`;

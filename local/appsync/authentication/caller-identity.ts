import type { RolePrincipal, Principal } from '../../iam';
import type { UserPoolIdentity } from '../../ports';

/** `$ctx.identity`: of a user-pool token, of a signature, and null of an API key. */
export type CallerIdentity = UserPoolIdentity | IamIdentity | null;

/** https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html */
export interface IamIdentity {
  readonly accountId: string;
  readonly cognitoIdentityPoolId: string | null;
  readonly cognitoIdentityId: string | null;
  readonly cognitoIdentityAuthType: 'authenticated' | 'unauthenticated' | null;
  readonly cognitoIdentityAuthProvider: string | null;
  readonly sourceIp: readonly string[];
  /** `AROA…:SESSION`. */
  readonly username: string;
  /** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`; Amplify's templates look for a role's name in it. */
  readonly userArn: string;
}

export function iamIdentity(principal: Principal, accountId: string, sourceIp: string): IamIdentity {
  const role: RolePrincipal | null = principal.kind === 'role' ? principal : null;
  const federation = role?.federation ?? null;
  return {
    accountId,
    cognitoIdentityPoolId: federation?.identityPoolId ?? null,
    cognitoIdentityId: federation?.identityId ?? null,
    cognitoIdentityAuthType: federation?.kind ?? null,
    cognitoIdentityAuthProvider: federation?.provider ?? null,
    sourceIp: [sourceIp],
    username: role?.userId ?? principal.arn,
    userArn: principal.arn,
  };
}

export function userPoolIdentity(
  claims: Readonly<Record<string, unknown>>,
  sourceIp: string,
): UserPoolIdentity {
  const groups = claims['cognito:groups'];
  return {
    sub: text(claims['sub']),
    issuer: text(claims['iss']),
    // Access tokens carry `username`, id tokens `cognito:username`.
    username: text(claims['username'] ?? claims['cognito:username']),
    claims,
    sourceIp: [sourceIp],
    defaultAuthStrategy: 'ALLOW',
    groups: Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : null,
  };
}

function text(claim: unknown): string {
  return typeof claim === 'string' ? claim : '';
}

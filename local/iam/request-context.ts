import type { Principal } from './principal';

/** Condition keys of one request; a key that does not apply is absent. Names in lower case. */
export type RequestContext = ReadonlyMap<string, readonly string[]>;

/**
 * Every key that can be evaluated here; a policy that asks for another is refused at the start.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
export const conditionKeys: ReadonlySet<string> = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:requestedregion',
  'aws:userid',
  'cognito-identity.amazonaws.com:amr',
  'cognito-identity.amazonaws.com:aud',
  'cognito-identity.amazonaws.com:sub',
]);

export const isKnownKey = (key: string): boolean => conditionKeys.has(key.toLowerCase());

export function contextOf(principal: Principal, region: string, accountId: string): RequestContext {
  const context = new Map<string, readonly string[]>([
    ['aws:principalaccount', [accountId]],
    ['aws:requestedregion', [region]],
  ]);
  if (principal.kind === 'administrator') return context.set('aws:principalarn', [principal.arn]);
  // Of a role session it is the role's own ARN, not the session's.
  context.set('aws:principalarn', [principal.roleArn]).set('aws:userid', [principal.userId]);
  const { federation } = principal;
  if (federation === null) return context;
  return new Map([
    ...context,
    ...federationContext(federation.identityPoolId, federation.kind, federation.identityId),
  ]);
}

/** The keys that a role's trust policy may ask an identity pool for. */
export const federationContext = (
  identityPoolId: string,
  kind: 'authenticated' | 'unauthenticated',
  identityId: string,
): RequestContext =>
  new Map([
    ['cognito-identity.amazonaws.com:aud', [identityPoolId]],
    ['cognito-identity.amazonaws.com:amr', [kind]],
    ['cognito-identity.amazonaws.com:sub', [identityId]],
  ]);

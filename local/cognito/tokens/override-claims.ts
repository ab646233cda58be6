import type { ClaimChanges, TokenOverrides } from '../triggers';
import type { Claims } from './claims';

/** Which no function may change, in either token (same page as below, "Claims and scopes that you can't override"). */
const fixed: ReadonlySet<string> = new Set([
  'acr',
  'amr',
  'at_hash',
  'auth_time',
  'azp',
  'exp',
  'iat',
  'iss',
  'jti',
  'nbf',
  'nonce',
  'origin_jti',
  'sub',
  'token_use',
]);
const fixedInId: ReadonlySet<string> = new Set(['aud', 'identities', 'cognito:username']);
const fixedInAccess: ReadonlySet<string> = new Set([
  'username',
  'client_id',
  'scope',
  'device_key',
  'event_id',
  'version',
]);

/**
 * Claims as a PreTokenGeneration function wants them; what it may not change is left as it was.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export function overrideClaims(
  claims: { readonly access: Claims; readonly id: Claims },
  overrides: TokenOverrides,
): { access: Claims; id: Claims } {
  const scopes = String(claims.access['scope']).split(' ');
  const scope = [...new Set([...scopes, ...overrides.scopesToAdd])]
    .filter((name) => !overrides.scopesToSuppress.includes(name))
    .join(' ');
  const withGroups = (token: Claims): Claims => setGroups(token, overrides.groups);
  return {
    access: change(withGroups({ ...claims.access, scope }), overrides.access, fixedInAccess),
    id: change(withGroups(claims.id), overrides.id, fixedInId),
  };
}

function setGroups(claims: Claims, groups: readonly string[] | undefined): Claims {
  if (groups === undefined) return claims;
  const { 'cognito:groups': _before, ...rest } = claims;
  return groups.length === 0 ? rest : { ...rest, 'cognito:groups': groups };
}

function change(claims: Claims, { add, suppress }: ClaimChanges, fixedHere: ReadonlySet<string>): Claims {
  const isFree = (name: string): boolean => !fixed.has(name) && !fixedHere.has(name);
  const suppressed = new Set(suppress.filter(isFree));
  const entries = [...Object.entries(claims), ...Object.entries(add).filter(([name]) => isFree(name))];
  return Object.fromEntries(entries.filter(([name]) => !suppressed.has(name)));
}

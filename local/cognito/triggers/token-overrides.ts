import { isRecord } from '../../is-record';

/** What a PreTokenGeneration function changes in one token. */
export interface ClaimChanges {
  readonly add: Readonly<Record<string, unknown>>;
  readonly suppress: readonly string[];
}

export interface TokenOverrides {
  readonly id: ClaimChanges;
  readonly access: ClaimChanges;
  /** In place of the user's groups; undefined to leave them. */
  readonly groups: readonly string[] | undefined;
  readonly scopesToAdd: readonly string[];
  readonly scopesToSuppress: readonly string[];
}

const unchanged: ClaimChanges = { add: {}, suppress: [] };

/** Tokens as they come. */
export const noOverrides: TokenOverrides = {
  id: unchanged,
  access: unchanged,
  groups: undefined,
  scopesToAdd: [],
  scopesToSuppress: [],
};

/**
 * Reads `claimsOverrideDetails` of a version one event, or `claimsAndScopeOverrideDetails` of a later one.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export function readTokenOverrides(response: Readonly<Record<string, unknown>>): TokenOverrides {
  const first = record(response['claimsOverrideDetails']);
  const later = record(response['claimsAndScopeOverrideDetails']);
  const access = record(later['accessTokenGeneration']);
  const details = 'claimsAndScopeOverrideDetails' in response ? later : first;
  const groups = record(details['groupOverrideDetails'])['groupsToOverride'];
  return {
    id: readChanges('claimsAndScopeOverrideDetails' in response ? record(later['idTokenGeneration']) : first),
    access: readChanges(access),
    groups: Array.isArray(groups) ? texts(groups) : undefined,
    scopesToAdd: texts(access['scopesToAdd']),
    scopesToSuppress: texts(access['scopesToSuppress']),
  };
}

const readChanges = (details: Readonly<Record<string, unknown>>): ClaimChanges => ({
  add: record(details['claimsToAddOrOverride']),
  suppress: texts(details['claimsToSuppress']),
});

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  isRecord(value) ? Object.fromEntries(Object.entries(value)) : {};

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

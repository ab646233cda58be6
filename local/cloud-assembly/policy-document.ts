import type { PolicyCondition, PolicyStatement, StatementPatterns, TrustStatement } from '../backend-model';
import { isRecord } from '../is-record';
import type { ResolvedResource } from './resolved-resource';
import type { JsonObject } from './template';

/**
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * @throws CloudAssemblyError naming the resource whose document is damaged
 */
export const readStatements = (owner: ResolvedResource, document: unknown): PolicyStatement[] =>
  statementsOf(owner, document).map((statement) => ({
    effect: effectOf(owner, statement),
    actions: patternsOf(owner, statement, 'Action', 'NotAction'),
    resources: patternsOf(owner, statement, 'Resource', 'NotResource'),
    conditions: conditionsOf(owner, statement),
  }));

/** A trust policy says who may take a role on; it has no resources. */
export const readTrust = (owner: ResolvedResource, document: unknown): TrustStatement[] =>
  statementsOf(owner, document).map((statement) => {
    const { Principal: principal } = statement;
    return {
      effect: effectOf(owner, statement),
      principals: isRecord(principal)
        ? Object.values(principal).flatMap((names) => texts(owner, names, 'Principal'))
        : texts(owner, principal, 'Principal'),
      actions: texts(owner, statement['Action'], 'Action'),
      conditions: conditionsOf(owner, statement),
    };
  });

function statementsOf(owner: ResolvedResource, document: unknown): JsonObject[] {
  const statements = isRecord(document) ? document['Statement'] : undefined;
  const list: unknown[] = Array.isArray(statements) ? statements : [statements];
  return list.map((statement) => {
    if (!isRecord(statement)) throw owner.unable('its policy document', 'it has no statement');
    return statement;
  });
}

function effectOf(owner: ResolvedResource, { Effect: effect }: JsonObject): 'Allow' | 'Deny' {
  if (effect === 'Allow' || effect === 'Deny') return effect;
  throw owner.unable('its policy document', `${String(effect)} is not an effect`);
}

function patternsOf(
  owner: ResolvedResource,
  statement: JsonObject,
  only: string,
  except: string,
): StatementPatterns {
  return except in statement
    ? { kind: 'except', patterns: texts(owner, statement[except], except) }
    : { kind: 'only', patterns: texts(owner, statement[only], only) };
}

function conditionsOf(owner: ResolvedResource, { Condition: block = {} }: JsonObject): PolicyCondition[] {
  if (!isRecord(block)) throw owner.unable('its policy document', 'Condition is not an object');
  return Object.entries(block).flatMap(([operator, keys]) =>
    Object.entries(isRecord(keys) ? keys : {}).map(([key, values]) => ({
      operator,
      key,
      values: texts(owner, values, `Condition ${key}`),
    })),
  );
}

/** One text or a list of them. */
const texts = (owner: ResolvedResource, value: unknown, place: string): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).map((entry) =>
    owner.textIn(entry, `${place} of its policy document`),
  );

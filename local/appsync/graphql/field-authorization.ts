import {
  getDirectiveValues,
  GraphQLDirective,
  type DirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql-js';
import type { AuthorizationMode } from '../../backend-model';
import type { CallerIdentity } from '../authentication';

/** Which callers may read a field. */
export interface FieldRule {
  /** With a user-pool token: all, the members of some groups, or none. */
  readonly userPools: 'all' | 'none' | readonly string[];
  /** With AWS credentials; their policy is asked besides. */
  readonly iam: boolean;
  readonly apiKey: boolean;
}

export const closed: FieldRule = { userPools: 'none', iam: false, apiKey: false };

const modeDirectives = new Set([
  'aws_auth',
  'aws_cognito_user_pools',
  'aws_iam',
  'aws_api_key',
  'aws_oidc',
  'aws_lambda',
]);

/**
 * The rule of a field: its own directives, else those of its type, else the API's default mode.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#using-additional-authorization-modes
 */
export function fieldRule(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  defaultMode: AuthorizationMode,
): FieldRule {
  const own = authorizing(field.astNode?.directives);
  const directives = own.length > 0 ? own : authorizing(type.astNode?.directives);
  if (directives.length === 0) {
    return {
      userPools: defaultMode === 'AMAZON_COGNITO_USER_POOLS' ? 'all' : 'none',
      iam: defaultMode === 'AWS_IAM',
      apiKey: defaultMode === 'API_KEY',
    };
  }
  const named = (...names: string[]): DirectiveNode | undefined =>
    directives.find((directive) => names.includes(directive.name.value));
  const userPools = named('aws_cognito_user_pools', 'aws_auth');
  return {
    userPools: userPools ? (cognitoGroups(schema, userPools) ?? 'all') : 'none',
    iam: named('aws_iam') !== undefined,
    apiKey: named('aws_api_key') !== undefined,
  };
}

/** The mode of a caller shows in the form of its identity, as in AppSync's own. */
export function isAllowed(rule: FieldRule, identity: CallerIdentity): boolean {
  if (identity === null) return rule.apiKey;
  if (!('claims' in identity)) return rule.iam;
  const { userPools } = rule;
  if (typeof userPools === 'string') return userPools === 'all';
  return userPools.some((group) => identity.groups?.includes(group) ?? false);
}

function authorizing(directives: readonly DirectiveNode[] | undefined): readonly DirectiveNode[] {
  return (directives ?? []).filter((directive) => modeDirectives.has(directive.name.value));
}

function cognitoGroups(schema: GraphQLSchema, directive: DirectiveNode): readonly string[] | null {
  const definition = schema.getDirective(directive.name.value);
  if (!(definition instanceof GraphQLDirective)) return null;
  const groups = getDirectiveValues(definition, { directives: [directive] })?.['cognito_groups'];
  return Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : null;
}

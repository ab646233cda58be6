import {
  getDirectiveValues,
  GraphQLDirective,
  type DirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql-js';
import type { AuthorizationMode } from '../../backend-model';
import type { UserPoolIdentity } from '../../ports';

/** Which callers with a user-pool token may read a field. */
export type FieldRule =
  | { readonly kind: 'open' }
  | { readonly kind: 'groups'; readonly groups: readonly string[] }
  /** Only for other modes, e.g. `@aws_iam`. */
  | { readonly kind: 'closed' };

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
    return { kind: defaultMode === 'AMAZON_COGNITO_USER_POOLS' ? 'open' : 'closed' };
  }
  for (const directive of directives) {
    const name = directive.name.value;
    if (name === 'aws_cognito_user_pools' || name === 'aws_auth') {
      const groups = cognitoGroups(schema, directive);
      return groups === null ? { kind: 'open' } : { kind: 'groups', groups };
    }
  }
  return { kind: 'closed' };
}

export function isAllowed(rule: FieldRule, identity: UserPoolIdentity | null): boolean {
  if (identity === null) return false;
  switch (rule.kind) {
    case 'open':
      return true;
    case 'groups':
      return rule.groups.some((group) => identity.groups?.includes(group) ?? false);
    case 'closed':
      return false;
  }
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

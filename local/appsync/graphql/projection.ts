import {
  executeSync,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type FieldNode,
  type GraphQLFieldResolver,
  type OperationDefinitionNode,
} from 'graphql-js';
import { isAllowed } from './field-authorization';
import type { PreparedDocument } from './documents';
import type { GraphqlRequest, GraphqlResponse, PreparedSubscription } from './engine-types';
import { describeExecutionError } from './execution-errors';
import { ownProperty } from './plain-copy';
import { unauthorizedField } from './resolver-error';
import type { SubscriptionContext } from './subscription-context';

type Projection = Pick<PreparedSubscription, 'projectionKey' | 'project'>;

/**
 * How an event is projected onto a subscription. Nested fields run no resolvers: subscribers get what
 * the mutation selected, and null for the rest.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-data.html
 */
export function makeProjection(
  context: SubscriptionContext,
  request: GraphqlRequest,
  prepared: PreparedDocument,
  operation: OperationDefinitionNode,
  root: FieldNode,
): Projection {
  const variables = request.variables ?? {};
  const denied = deniedFields(context, request, prepared);
  const used = variablesBelow(root, prepared).map((name) => [name, variables[name] ?? null]);
  // Filters come as arguments of the root field. They don't change the projection, so subscribers
  // with different filters share one.
  const projectionKey = JSON.stringify([prepared.id, operation.name?.value, used, [...denied]]);
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) => {
    if (denied.has(`${info.parentType.name}.${info.fieldName}`)) {
      throw unauthorizedField(info.parentType.name, info.fieldName);
    }
    return ownProperty(source, info.fieldName);
  };
  const project = (payload: unknown): GraphqlResponse => {
    const result = executeSync({
      schema: context.projectionSchema,
      document: prepared.document,
      rootValue: { [root.name.value]: payload },
      operationName: operation.name?.value,
      variableValues: variables,
      fieldResolver,
    });
    const scope = { fragments: prepared.fragments, variables };
    const errors = result.errors?.map((error) =>
      describeExecutionError(error, context.schema, scope, ({ message }) =>
        context.onWarning(`unable to project an event onto ${root.name.value}; ${message}`),
      ),
    );
    return { data: result.data ?? null, ...(errors ? { errors } : {}) };
  };
  return { projectionKey, project };
}

/** Selected fields that the caller may not read, as `Type.field`. */
function deniedFields(
  context: SubscriptionContext,
  request: GraphqlRequest,
  prepared: PreparedDocument,
): ReadonlySet<string> {
  const denied = new Set<string>();
  const typeInfo = new TypeInfo(context.schema);
  visit(
    prepared.document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        const parent = typeInfo.getParentType();
        const key = `${parent?.name ?? ''}.${node.name.value}`;
        const rule = isObjectType(parent) ? context.rules.get(key) : undefined;
        if (rule && !isAllowed(rule, request.identity)) denied.add(key);
      },
    }),
  );
  return denied;
}

/** Variables that the selection below the root field reads. */
function variablesBelow(root: FieldNode, prepared: PreparedDocument): readonly string[] {
  const names = new Set<string>();
  const collect = (node: ASTNode): void => {
    visit(node, { Variable: (variable) => void names.add(variable.name.value) });
  };
  if (root.selectionSet) collect(root.selectionSet);
  for (const fragment of Object.values(prepared.fragments)) collect(fragment);
  return [...names].sort();
}

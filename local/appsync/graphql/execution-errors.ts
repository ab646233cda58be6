import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql-js';
import type { GraphqlResponseError } from './engine-types';
import { ResolverError } from './resolver-error';
import { pickSelected, type SelectionScope } from './selection';
import { locationsOf } from './validation-errors';

/** What graphql-js reports of a request that ran, in AppSync's words. */
export function describeExecutionError(
  error: GraphQLError,
  schema: GraphQLSchema,
  scope: SelectionScope,
  onUnexpected: (error: Error) => void,
): GraphqlResponseError {
  const path = error.path ?? null;
  const { originalError } = error;
  if (originalError instanceof ResolverError) {
    const nodes = (error.nodes ?? []).filter((node) => node.kind === Kind.FIELD);
    return {
      path,
      data: pickSelected(originalError.data ?? null, nodes, scope),
      errorType: originalError.errorType,
      errorInfo: originalError.errorInfo ?? null,
      locations: locationsOf(error),
      message: originalError.message,
    };
  }
  const message = completionMessage(error, schema);
  if (message !== null) return { path, locations: null, message };
  onUnexpected(originalError ?? error);
  return {
    path,
    data: null,
    errorType: 'InternalFailure',
    errorInfo: null,
    locations: locationsOf(error),
    message: 'An internal failure occurred while resolving this field.',
  };
}

/** The message for a value that doesn't fit its type; null if the error is of another kind. */
function completionMessage(error: GraphQLError, schema: GraphQLSchema): string | null {
  const place = pathText(error.path ?? []);
  const nonNull = /^Cannot return null for non-nullable field (\w+)\.(\w+)\.$/.exec(error.message);
  if (nonNull) {
    const [, parent = '', field = ''] = nonNull;
    const type = `'${typeNameOf(schema, parent, field)}'`;
    return `Cannot return null for non-nullable type: ${type} within parent '${parent}' (${place})`;
  }
  if (error.message.startsWith('Expected Iterable')) {
    return `Can't resolve value (${place}) : type mismatch error, expected type LIST`;
  }
  if (/^Unable to serialize|cannot represent|^Enum /.test(error.message)) {
    return `Can't serialize value (${place}) : ${error.message}`;
  }
  return null;
}

/** AppSync says `null` for a list. */
function typeNameOf(schema: GraphQLSchema, parent: string, field: string): string {
  const parentType = schema.getType(parent);
  const type = isObjectType(parentType) ? parentType.getFields()[field]?.type : undefined;
  if (!type) return 'null';
  return isListType(isNonNullType(type) ? type.ofType : type) ? 'null' : getNamedType(type).name;
}

/** `/listPosts/items[0]/title`. */
function pathText(path: readonly (string | number)[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `/${step}`)).join('');
}

/** What graphql-js reports of variables that don't fit, in AppSync's words. */
export function describeVariableError(error: GraphQLError): GraphqlResponseError {
  const variable = /^Variable "\$(.+?)"/.exec(error.message)?.[1] ?? '';
  const missing =
    /of (?:required|non-null) type "(.+?)" (?:was not provided|must not be null)/.exec(error.message) ??
    /Expected non-nullable type "(.+?)" not to be null/.exec(error.message);
  const locations = locationsOf(error);
  if (missing) {
    const message = `Variable '${variable}' has coerced Null value for NonNull type '${missing[1] ?? ''}'`;
    return { path: null, locations, message };
  }
  const unknown = /Field "(.+?)" is not defined by type "(.+?)"/.exec(error.message);
  if (unknown) {
    const message = `The variables input contains a field name '${unknown[1] ?? ''}' that is not defined for input object type '${unknown[2] ?? ''}' `;
    return { path: null, locations: null, message };
  }
  const reason = /(?:Expected type ".+?"\. |; )(?!.*Expected type )(.*)$/s.exec(error.message)?.[1] ?? '';
  const message = `Variable '${variable}' has an invalid value. ${reason}`.trimEnd();
  return { path: null, locations, message };
}

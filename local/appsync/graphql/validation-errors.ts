import {
  getLocation,
  visit,
  BREAK,
  Kind,
  type ASTNode,
  type DocumentNode,
  type GraphQLError,
} from 'graphql-js';
import type { ErrorLocation, GraphqlResponseError } from './engine-types';

/** How one kind of graphql-js finding reads at AppSync, which speaks as graphql-java does. */
interface Wording {
  readonly pattern: RegExp;
  readonly say: (match: RegExpExecArray, at: string) => string;
}

const wordings: readonly Wording[] = [
  {
    pattern: /^Cannot query field "(.+?)" on type "(.+?)"/,
    say: ([, field, type], at) =>
      `FieldUndefined: Field '${field ?? ''}' in type '${type ?? ''}' is undefined${at}`,
  },
  {
    pattern: /^Unknown type "(.+?)"/,
    say: ([, type]) => `UnknownType: Unknown type ${type ?? ''}`,
  },
  {
    pattern: /^Unknown argument "(.+?)" on field/,
    say: ([, argument], at) => `UnknownArgument: Unknown field argument ${argument ?? ''}${at}`,
  },
  {
    pattern: /^Unknown directive "@?(.+?)"/,
    say: ([, directive], at) => `UnknownDirective: Unknown directive ${directive ?? ''}${at}`,
  },
  {
    pattern: /^Field "(.+?)" of type "(.+?)" must have a selection/,
    say: ([, field, type], at) =>
      `SubSelectionRequired: Sub selection required for type ${type ?? ''} of field ${field ?? ''}${at}`,
  },
  {
    pattern: /^Field "(.+?)" must not have a selection since type "(.+?)"/,
    say: ([, field, type], at) =>
      `SubSelectionNotAllowed: Sub selection not allowed on leaf type ${type ?? ''} of field ${field ?? ''}${at}`,
  },
  {
    pattern: /^Field ".+?" argument "(.+?)" of type ".+?" is required/,
    say: ([, argument], at) => `MissingFieldArgument: Missing field argument ${argument ?? ''}${at}`,
  },
  {
    pattern: /^Variable "\$(.+?)" is not defined/,
    say: ([, variable], at) => `UndefinedVariable: Undefined variable ${variable ?? ''}${at}`,
  },
  {
    pattern: /^Variable "\$(.+?)" is never used/,
    say: ([, variable]) => `UnusedVariable: Unused variable ${variable ?? ''}`,
  },
  {
    pattern: /^Variable "\$.+?" of type "(.+?)" used in position expecting type "(.+?)"/,
    say: ([, given, expected], at) =>
      `VariableTypeMismatch: Variable type '${given ?? ''}' doesn't match expected type '${expected ?? ''}'${at}`,
  },
  {
    pattern: /^Unknown fragment "(.+?)"/,
    say: ([, fragment], at) => `UndefinedFragment: Undefined fragment ${fragment ?? ''}${at}`,
  },
  {
    pattern: /^Fragment "(.+?)" is never used/,
    say: ([, fragment]) => `UnusedFragment: Unused fragment ${fragment ?? ''}`,
  },
  {
    pattern: /^Field "(?:\w+\.)?(\w+)" of required type/,
    say: ([, field], at) => `WrongType: argument is missing required fields '[${field ?? ''}]'${at}`,
  },
  {
    pattern: /^Field "(.+?)" is not defined by type "(.+?)"/,
    say: ([, field, type], at) =>
      `WrongType: argument contains a field not in '${type ?? ''}': '${field ?? ''}'${at}`,
  },
  {
    pattern: /cannot represent|^Expected value of type|^Value ".+?" does not exist in|^Enum /,
    say: (match, at) => `WrongType: ${match.input}${at}`,
  },
];

/** Turns what validation found into AppSync's entries: `path` null and no `errorType`. */
export function describeValidationErrors(
  document: DocumentNode,
  errors: readonly GraphQLError[],
): readonly GraphqlResponseError[] {
  return errors.map((error) => ({
    path: null,
    locations: locationsOf(error),
    message: `Validation error of type ${wordingOf(error, document)}`,
  }));
}

/** Line and column of everything that an error points at; null if it points at nothing. */
export function locationsOf(error: GraphQLError): readonly ErrorLocation[] | null {
  return error.locations?.map(({ line, column }) => ({ line, column, sourceName: null })) ?? null;
}

export function locationOf(node: ASTNode): ErrorLocation | null {
  if (!node.loc) return null;
  const { line, column } = getLocation(node.loc.source, node.loc.start);
  return { line, column, sourceName: null };
}

function wordingOf(error: GraphQLError, document: DocumentNode): string {
  const path = queryPath(document, error.nodes?.[0]);
  const at = path === '' ? '' : ` @ '${path}'`;
  for (const { pattern, say } of wordings) {
    const match = pattern.exec(error.message);
    if (match) return say(match, at);
  }
  return `InvalidSyntax: ${error.message}${at}`;
}

/** Names of the fields that lead to a node, joined by slashes. */
function queryPath(document: DocumentNode, wanted: ASTNode | undefined): string {
  const names: string[] = [];
  let found = '';
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD) names.push(node.name.value);
      if (node !== wanted) return undefined;
      found = names.join('/');
      return BREAK;
    },
    leave(node) {
      if (node.kind === Kind.FIELD) names.pop();
    },
  });
  return found;
}

import {
  GraphQLError,
  isIntrospectionType,
  Kind,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql-js';
import type { GraphqlResponseError } from './engine-types';
import { measureSelection } from './document-size';
import { describeValidationErrors } from './validation-errors';

/** A document that was parsed and validated once, for every request with the same text. */
export interface PreparedDocument {
  /** Equal for equal texts as long as the text is remembered. */
  readonly id: number;
  readonly document: DocumentNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly operations: readonly OperationDefinitionNode[];
  /** Empty if the document is valid. */
  readonly errors: readonly GraphqlResponseError[];
}

/** What stands in for a document that isn't GraphQL at all. */
export interface MalformedDocument {
  readonly malformed: string;
}

/** Texts remembered; a page sends a few dozen distinct ones. */
const MAX_REMEMBERED = 500;
/** A document of more lexical tokens is refused, as graphql-java refuses it. */
const MAX_TOKENS = 15_000;
/** Brackets within brackets, and levels of fields: our own bound, so that a text can't exhaust the stack. */
const MAX_NESTING = 500;
/** Our own bound on fragments that multiply; AppSync names none. */
const MAX_FIELDS = 20_000;

/**
 * Hides the fields of the schema's own types, as AppSync does without introspection; `__typename` stays.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/configuration-limits.html
 */
const noIntrospection: ValidationRule = (context) => ({
  Field(node) {
    const parent = context.getParentType();
    if (!parent || !isIntrospectionType(parent)) return undefined;
    const message = `Cannot query field "${node.name.value}" on type "${parent.name}".`;
    context.reportError(new GraphQLError(message, { nodes: node }));
    return false;
  },
});

interface DocumentOptions {
  /** Whether clients may read the schema. */
  readonly introspection: boolean;
}

/** What documents are checked against. */
interface Checks {
  readonly schema: GraphQLSchema;
  readonly rules: readonly ValidationRule[];
}

/** Parses and validates documents against a schema; remembers the last texts. */
export function createDocumentCache(
  schema: GraphQLSchema,
  { introspection }: DocumentOptions = { introspection: true },
): (text: string) => PreparedDocument | MalformedDocument {
  const checks = { schema, rules: introspection ? specifiedRules : [...specifiedRules, noIntrospection] };
  const remembered = new Map<string, PreparedDocument>();
  let count = 0;
  return (text) => {
    const known = remembered.get(text);
    if (known) {
      remembered.delete(text);
      remembered.set(text, known);
      return known;
    }
    const prepared = prepare(checks, text, (count += 1));
    if (!('malformed' in prepared)) {
      remembered.set(text, prepared);
      const [oldest] = remembered.keys();
      if (remembered.size > MAX_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    }
    return prepared;
  };
}

function prepare(checks: Checks, text: string, id: number): PreparedDocument | MalformedDocument {
  if (nestingOf(text) > MAX_NESTING) return { malformed: `nested deeper than ${MAX_NESTING} levels` };
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) return { malformed: error.message };
    throw error;
  }
  const fragments: Record<string, FragmentDefinitionNode> = {};
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  return { id, document, fragments, operations, errors: check(checks, document, operations, fragments) };
}

/** Brackets in strings count as well: only unbalanced hundreds of them are mistaken for nesting. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '{' || character === '[' || character === '(') depth += 1;
    else if (character === '}' || character === ']' || character === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function check(
  { schema, rules }: Checks,
  document: DocumentNode,
  operations: readonly OperationDefinitionNode[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): readonly GraphqlResponseError[] {
  for (const { selectionSet } of operations) {
    const { depth, fields } = measureSelection(selectionSet, fragments);
    if (depth > MAX_NESTING) return [refusal(`Query depth exceeded: at most ${MAX_NESTING} levels`)];
    if (fields > MAX_FIELDS) return [refusal(`Query size exceeded: at most ${MAX_FIELDS} fields`)];
  }
  return describeValidationErrors(document, validate(schema, document, rules, { maxErrors: 20 }));
}

function refusal(message: string): GraphqlResponseError {
  return { path: null, locations: null, message };
}

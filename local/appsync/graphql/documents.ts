import {
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
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
/** AppSync's highest `queryDepthLimit`. */
const MAX_DEPTH = 75;
/** Brackets within brackets, so that reading the text can't exhaust the stack; far beyond `MAX_DEPTH`. */
const MAX_NESTING = 500;
/** Our own bound on fragments that multiply; AppSync names none. */
const MAX_FIELDS = 20_000;

/** Parses and validates documents against a schema; remembers the last texts. */
export function createDocumentCache(
  schema: GraphQLSchema,
): (text: string) => PreparedDocument | MalformedDocument {
  const remembered = new Map<string, PreparedDocument>();
  let count = 0;
  return (text) => {
    const known = remembered.get(text);
    if (known) {
      remembered.delete(text);
      remembered.set(text, known);
      return known;
    }
    const prepared = prepare(schema, text, (count += 1));
    if (!('malformed' in prepared)) {
      remembered.set(text, prepared);
      const [oldest] = remembered.keys();
      if (remembered.size > MAX_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    }
    return prepared;
  };
}

function prepare(schema: GraphQLSchema, text: string, id: number): PreparedDocument | MalformedDocument {
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
  return { id, document, fragments, operations, errors: check(schema, document, operations, fragments) };
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
  schema: GraphQLSchema,
  document: DocumentNode,
  operations: readonly OperationDefinitionNode[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): readonly GraphqlResponseError[] {
  for (const { selectionSet } of operations) {
    const { depth, fields } = measureSelection(selectionSet, fragments);
    if (depth > MAX_DEPTH) return [refusal(`Query depth exceeded: at most ${MAX_DEPTH} levels`)];
    if (fields > MAX_FIELDS) return [refusal(`Query size exceeded: at most ${MAX_FIELDS} fields`)];
  }
  return describeValidationErrors(document, validate(schema, document, undefined, { maxErrors: 20 }));
}

function refusal(message: string): GraphqlResponseError {
  return { path: null, locations: null, message };
}

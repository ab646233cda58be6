/**
 * What aws-amplify's API category uses of `graphql`, for the browser: next.config.js puts this in its place. The
 * library's parser and printer are 10 KB of a page's JavaScript, and all that is asked of them is what kind of
 * operation a document holds and what its text was (docs/decisions/0029-lean-pages.md).
 */

export type OperationType = 'query' | 'mutation' | 'subscription';

/** A document with one operation, as Amplify's client makes them. */
export interface OneOperationDocument {
  readonly kind: 'Document';
  readonly definitions: readonly [
    { readonly kind: 'OperationDefinition'; readonly operation: OperationType },
  ];
  readonly text: string;
}

const opening = /^[\s,]*(query|mutation|subscription)\b|^[\s,]*(\{)/;

/** @throws GraphQLError if it doesn't begin with an operation: a fragment before it, or a comment */
export function parse(text: string): OneOperationDocument {
  const found = opening.exec(text);
  if (found === null) throw new GraphQLError('unable to send; the document does not begin with an operation');
  const [, named] = found;
  const operation = named === 'mutation' || named === 'subscription' ? named : 'query';
  return { kind: 'Document', definitions: [{ kind: 'OperationDefinition', operation }], text };
}

export function print(document: OneOperationDocument): string {
  return document.text;
}

/** With the fields that Amplify and its callers read. */
export class GraphQLError extends Error {
  readonly path: undefined;
  readonly originalError: Error | undefined;

  constructor(
    message: string,
    _nodes?: unknown,
    _source?: unknown,
    _positions?: unknown,
    _path?: unknown,
    originalError?: Error | null,
  ) {
    super(message);
    this.name = 'GraphQLError';
    this.originalError = originalError ?? undefined;
    // Amplify spreads errors into plain objects, and the library's have their message as a field of their own.
    Object.defineProperty(this, 'message', { value: message, enumerable: true });
  }
}

import { describe, expect, it } from 'vitest';
import { buildApiSchema } from './api-schema';
import { createDocumentCache } from './documents';

const schema = buildApiSchema(`
  type Post { id: ID! title: String author: Author }
  type Author { name: String friend: Author }
  input NewPost { title: String! }
  type Query { post(id: ID!): Post }
  type Mutation { createPost(input: NewPost!): Post }
`);

function errorsOf(query: string) {
  const prepared = createDocumentCache(schema)(query);
  return 'malformed' in prepared ? [] : prepared.errors;
}

describe('documents', () => {
  it('describes an unknown field as AppSync does', () => {
    expect(errorsOf('{\n  post(id: 1) { id author { nam } } }')).toEqual([
      {
        path: null,
        locations: [{ line: 2, column: 29, sourceName: null }],
        message:
          "Validation error of type FieldUndefined: Field 'nam' in type 'Author' is undefined @ 'post/author/nam'",
      },
    ]);
  });

  it.each([
    ['query ($f: Wrong) { post(id: $f) { id } }', 'UnknownType: Unknown type Wrong'],
    ['{ post(id: 1, x: 2) { id } }', "UnknownArgument: Unknown field argument x @ 'post'"],
    ['{ post(id: 1) }', "SubSelectionRequired: Sub selection required for type Post of field post @ 'post'"],
    ['{ post { id } }', "MissingFieldArgument: Missing field argument id @ 'post'"],
    ['{ post(id: $id) { id } }', "UndefinedVariable: Undefined variable id @ 'post'"],
    ['query ($id: [ID]) { post(id: $id) { id } }', 'VariableTypeMismatch'],
    ['mutation { createPost(input: {}) { id } }', "missing required fields '[title]' @ 'createPost'"],
    ['mutation { createPost(input: {title: 1}) { id } }', 'WrongType'],
  ])('describes %s', (query, expected) => {
    expect(errorsOf(query).map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringContaining(expected)]),
    );
  });

  it('remembers a text, so that requests with it share one document', () => {
    const documents = createDocumentCache(schema);
    expect(documents('{ post(id: 1) { id } }')).toBe(documents('{ post(id: 1) { id } }'));
  });

  it('tells text that is not GraphQL from an invalid document', () => {
    expect(createDocumentCache(schema)('{ post(')).toHaveProperty('malformed');
    expect(createDocumentCache(schema)('{ x }'.repeat(20_000))).toHaveProperty('malformed');
  });

  it('refuses documents that are too deep or that multiply', () => {
    const parts = Array.from({ length: 10 }, (_, part) => {
      const open = '{ friend '.repeat(60);
      return `fragment P${part} on Author ${open} { ...P${part + 1} } ${'}'.repeat(60)}`;
    });
    const deep = `{ post(id: 1) { author { ...P0 } } } ${parts.join(' ')} fragment P10 on Author { name }`;
    expect(errorsOf(deep)[0]?.message).toContain('Query depth exceeded');
    const levels = Array.from({ length: 20 }, (_, level) => {
      return `fragment F${level} on Author { a: friend { ...F${level + 1} } b: friend { ...F${level + 1} } }`;
    });
    const wide = `{ post(id: 1) { author { ...F0 } } } ${levels.join(' ')} fragment F20 on Author { name }`;
    expect(errorsOf(wide)[0]?.message).toContain('Query size exceeded');
  });

  it('hides the schema’s own types without introspection, and no more', () => {
    const ask = (query: string) => {
      const prepared = createDocumentCache(schema, { introspection: false })(query);
      return 'malformed' in prepared ? [] : prepared.errors.map(({ message }) => message);
    };
    expect(ask('{ __schema { types { name } } }')).toEqual([
      "Validation error of type FieldUndefined: Field 'types' in type '__Schema' is undefined @ '__schema/types'",
    ]);
    expect(ask('{ __typename post(id: 1) { __typename } }')).toEqual([]);
  });

  it('takes an operation of more levels than any limit that can be set', () => {
    expect(
      errorsOf(`{ post(id: 1) { author ${'{ friend '.repeat(80)} { name } ${'}'.repeat(80)} } }`),
    ).toEqual([]);
  });

  it('refuses a schema with a directive that AppSync does not have', () => {
    expect(() => buildApiSchema('type Query { a: String @nonsense }')).toThrow('@nonsense');
  });

  it('refuses a text that is nested without end before it is read', () => {
    const text = 'query '.concat('{ post '.repeat(5000), '}'.repeat(5000));
    expect(createDocumentCache(schema)(text)).toEqual({ malformed: 'nested deeper than 500 levels' });
  });
});

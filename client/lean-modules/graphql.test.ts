import { expect, test } from 'vitest';
import { GraphQLError as LibraryError, parse as parseWhole, print as printWhole } from 'graphql-js';
import { GraphQLError, parse, print } from './graphql';

const documents = [
  'query GetRoom($id: ID!) { getRoom(id: $id) { id title } }',
  '\n    mutation Post($input: CreateMessageInput!) {\n  createMessage(input: $input) { messageId }\n}',
  ' subscription { onTick(roomId: "a\\"b # no comment") { body } }',
  '{ getRoom(id: "1") { id } }',
];

test.each(documents)('[WGT3] of a document the operation and the text stay what they are: %s', (text) => {
  const [whole] = parseWhole(text).definitions;
  const lean = parse(text);
  expect(lean.definitions[0]).toMatchObject({
    kind: whole?.kind,
    operation: whole !== undefined && 'operation' in whole ? whole.operation : null,
  });
  expect(printWhole(parseWhole(print(lean)))).toBe(printWhole(parseWhole(text)));
  expect(print(parse(print(lean)))).toBe(text);
});

test.each(['', 'fragment F on Room { id } query { a }', '# a comment\nquery { a }'])(
  '[WGT3] a document that does not begin with an operation is refused: %j',
  (text) => {
    expect(() => parse(text)).toThrow(GraphQLError);
  },
);

test('[WGT3] an error can be spread into a plain object, as that of the library can', () => {
  const ofLibrary = Object.entries(new LibraryError('unable to listen')).find(([key]) => key === 'message');
  expect(Object.entries(new GraphQLError('unable to listen'))).toContainEqual(ofLibrary);
});

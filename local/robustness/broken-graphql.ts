import { breakText } from './broken-json';
import type { SeededRandom } from './seeded-random';

const documents = [
  'query ($id: ID!) { getNote(id: $id) { id text author } }',
  'mutation ($text: String!) { createNote(text: $text) { id text author } }',
  '{ __schema { types { name fields { name type { name ofType { name } } } } } }',
  'query A { getNote(id: "a") { ...f } } fragment f on Note { id ... on Note @include(if: true) { text } }',
  'subscription { onCreateNote { id } }',
] as const;

const tokens = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '!',
  '$',
  '@',
  '...',
  '|',
  '=',
  '"',
  '"""',
  '#',
  ',',
  '\ufeff',
  '\u0000',
  'query',
  'mutation',
  'subscription',
  'fragment',
  'on',
  'type',
  'extend',
  'null',
  'true',
  '__typename',
  '__proto__',
  'getNote',
  'createNote',
  'id',
  '$id',
  '1e99999',
  '-0',
  '0123',
  '"\\u{110000}"',
  '"\\uD800"',
  'constructor',
] as const;

/** GraphQL that is no GraphQL, or that asks for far too much. */
export function breakGraphql(random: SeededRandom): string {
  switch (random.below(6)) {
    case 0:
      return Array.from({ length: 1 + random.below(40) }, () => random.pick(tokens)).join(
        random.pick([' ', '']),
      );
    case 1:
      return random.text(1 + random.below(60));
    case 2:
      return tooMuch(random);
    default:
      return breakText(random, random.pick(documents));
  }
}

/** What grows out of hand in a careless server: depth, cycles, aliases, repetition. */
function tooMuch(random: SeededRandom): string {
  const count = random.pick([10, 100, 1000, 5000]);
  switch (random.below(9)) {
    case 0:
      return '{ getNote(id: "a") '.repeat(count);
    case 1:
      return `${'{ a '.repeat(count)}${'}'.repeat(count)}`;
    case 2:
      return `{ ${Array.from({ length: Math.min(count, 200) }, (_, index) => `a${index}: __typename`).join(' ')} }`;
    case 3:
      return '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }';
    case 4:
      return `{ ...f0 } ${chainOfFragments(Math.min(count, 100))}`;
    case 5:
      return `query (${Array.from({ length: count }, (_, index) => `$v${index}: ID`).join(' ')}) { __typename }`;
    case 6:
      return `{ getNote(id: ${'['.repeat(count)}${']'.repeat(count)}) { id } }`;
    case 7:
      return `{ __typename ${'@include(if: true) '.repeat(count)} }`;
    default:
      return `query ($id: ${'['.repeat(count)}ID${']'.repeat(count)}) { __typename }`;
  }
}

/** Each names the next twice: 2^count fields for a server that follows every path. */
const chainOfFragments = (count: number): string =>
  [
    ...Array.from(
      { length: count },
      (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`,
    ),
    `fragment f${count} on Query { __typename }`,
  ].join(' ');

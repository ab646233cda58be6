import { Kind, parse, type FieldNode, type FragmentDefinitionNode } from 'graphql-js';
import { describe, expect, it } from 'vitest';
import { measureSelection } from './document-size';
import {
  byFieldName,
  fieldsOf,
  pickSelected,
  selectionSetList,
  selectionSetText,
  type SelectionScope,
} from './selection';

function select(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('unable to find an operation');
  const scope: SelectionScope = { fragments, variables };
  const nodes: readonly FieldNode[] = fieldsOf([operation.selectionSet], scope);
  return { nodes, scope, operation };
}

describe('selections', () => {
  it('lists paths through fragments, with aliases in place of fields', () => {
    const { nodes, scope } = select(`
      { post { id headline: title ...Rest } }
      fragment Rest on Post { author { name } ... on Post { id } }`);
    expect(selectionSetList(nodes, scope)).toEqual(['id', 'headline', 'author', 'author/name']);
    expect(selectionSetText(select('{ post { id title } }').nodes)).toBe('{\n  id\n  title\n}');
  });

  it('leaves out what @skip and @include leave out', () => {
    const query = 'query ($a: Boolean!) { post { x @include(if: $a) y @skip(if: $a) z } }';
    const list = (a: boolean) => {
      const { nodes, scope } = select(query, { a });
      return selectionSetList(nodes, scope);
    };
    expect(list(true)).toEqual(['x', 'z']);
    expect(list(false)).toEqual(['y', 'z']);
  });

  it('undoes aliases at every depth of a completed result', () => {
    const { nodes, scope } = select('{ p: post { headline: title notes { words: text } } }');
    const completed = { headline: 'Hi', notes: [{ words: 'a' }, null] };
    expect(byFieldName(completed, nodes, scope)).toEqual({ title: 'Hi', notes: [{ text: 'a' }, null] });
  });

  it('leaves of error data only what was selected, and nothing inherited', () => {
    const { nodes, scope } = select('{ post { title constructor } }');
    expect(pickSelected({ title: 'Hi', secret: 1 }, nodes, scope)).toEqual({
      title: 'Hi',
      constructor: null,
    });
  });

  it('measures depth and opened fields, linear in the text', () => {
    const size = (text: string) => {
      const { operation, scope } = select(text);
      return measureSelection(operation.selectionSet, scope.fragments);
    };
    expect(size('{ a { b { c } } d }')).toEqual({ depth: 3, fields: 4 });
    const levels = Array.from({ length: 40 }, (_, level) => {
      return `fragment F${level} on T { x { ...F${level + 1} } y { ...F${level + 1} } }`;
    });
    expect(size(`{ ...F0 } ${levels.join(' ')} fragment F40 on T { z }`).fields).toBeGreaterThan(2 ** 40);
  });

  it('measures a fragment that contains itself', () => {
    const { operation, scope } = select('{ ...Loop } fragment Loop on T { a { ...Loop } }');
    expect(measureSelection(operation.selectionSet, scope.fragments)).toEqual({ depth: 1, fields: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { compileFilters } from './filter-pattern';

const event = {
  eventName: 'MODIFY',
  dynamodb: {
    Keys: { id: { S: 'note-7' } },
    NewImage: {
      id: { S: 'note-7' },
      title: { S: 'Analytical Engine' },
      rating: { N: '5' },
      empty: { S: '' },
      isOpen: { BOOL: true },
      tags: { SS: ['maths', 'looms'] },
      parts: { L: [{ M: { name: { S: 'mill' } } }, { M: { name: { S: 'store' } } }] },
    },
    SizeBytes: 120,
  },
};

const passes = (...patterns: unknown[]) =>
  compileFilters(patterns.map((pattern) => JSON.stringify(pattern)))(event);
const image = (NewImage: unknown) => ({ dynamodb: { NewImage } });

describe('a filter pattern', () => {
  it.each([
    ['equality of text', image({ id: { S: ['note-7'] } }), true],
    ['equality with other text', image({ id: { S: ['note-8'] } }), false],
    ['one of several values', image({ id: { S: ['note-8', 'note-7'] } }), true],
    ['a boolean', image({ isOpen: { BOOL: [true] } }), true],
    ['the empty text', image({ empty: { S: [''] } }), true],
    ['null', image({ id: { S: [null] } }), false],
    ['a member of a set', image({ tags: { SS: ['looms'] } }), true],
    ['no member of a set', image({ tags: { SS: ['steam'] } }), false],
    ['an element of a list', image({ parts: { L: { M: { name: { S: ['store'] } } } } }), true],
    ['metadata', { eventName: ['INSERT', 'MODIFY'] }, true],
    ['other metadata', { eventName: ['REMOVE'] }, false],
    ['all fields of a pattern', { eventName: ['MODIFY'], ...image({ id: { S: ['note-8'] } }) }, false],
    ['prefix', image({ id: { S: [{ prefix: 'note-' }] } }), true],
    ['another prefix', image({ id: { S: [{ prefix: 'post-' }] } }), false],
    ['suffix', image({ id: { S: [{ suffix: '-7' }] } }), true],
    ['case ignored', image({ title: { S: [{ 'equals-ignore-case': 'ANALYTICAL engine' }] } }), true],
    ['anything but others', image({ id: { S: [{ 'anything-but': ['note-8'] }] } }), true],
    ['anything but itself', image({ id: { S: [{ 'anything-but': 'note-7' }] } }), false],
    ['anything but, of nothing', image({ lost: { S: [{ 'anything-but': ['x'] }] } }), false],
    ['a number', { dynamodb: { SizeBytes: [{ numeric: ['=', 120] }] } }, true],
    ['a range', { dynamodb: { SizeBytes: [{ numeric: ['>', 100, '<=', 120] }] } }, true],
    ['outside a range', { dynamodb: { SizeBytes: [{ numeric: ['>', 100, '<', 120] }] } }, false],
    ['exists', image({ id: { S: [{ exists: true }] } }), true],
    ['does not exist', image({ lost: { S: [{ exists: false }] } }), true],
    ['does not exist, of what exists', image({ id: { S: [{ exists: false }] } }), false],
    ['$or over fields', { $or: [{ eventName: ['REMOVE'] }, image({ id: { S: ['note-7'] } })] }, true],
    ['$or of nothing right', { $or: [{ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }] }, false],
    ['$or within a field', image({ $or: [{ id: { S: ['x'] } }, { rating: { N: ['5'] } }] }), true],
  ])('knows %s', (_what, pattern, expected) => {
    expect(passes(pattern)).toBe(expected);
  });

  it('compares no attribute of type N as a number, since it is text in a record', () => {
    expect(passes(image({ rating: { N: [{ numeric: ['=', 5] }] } }))).toBe(false);
  });

  it('finds an attribute itself not to exist, since only leaves do', () => {
    expect(passes(image({ id: [{ exists: true }] }))).toBe(false);
    expect(passes(image({ id: [{ exists: false }] }))).toBe(true);
  });

  it('passes if one of several matches, and without any', () => {
    expect(passes({ eventName: ['REMOVE'] }, { eventName: ['MODIFY'] })).toBe(true);
    expect(passes()).toBe(true);
  });

  it.each([
    ['{', 'it is not JSON'],
    ['[]', 'it is not a JSON object'],
    ['{"eventName":"INSERT"}', 'eventName takes an object or a list of rules'],
    ['{"eventName":[]}', 'eventName takes an object or a list of rules'],
    ['{"eventName":[{"wildcard":"IN*"}]}', 'wildcard of eventName is not among Lambda’s operators'],
    ['{"eventName":[{"prefix":1}]}', 'prefix of eventName takes text'],
    ['{"eventName":[{"exists":"yes"}]}', 'exists of eventName takes true or false'],
    ['{"eventName":[{"anything-but":{"prefix":"I"}}]}', 'anything-but of eventName takes values'],
    ['{"eventName":[{"numeric":["~",1]}]}', 'numeric of eventName takes'],
    ['{"$or":{}}', '$or takes a list of objects'],
  ])('that is %s is refused by name', (pattern, reason) => {
    expect(() => compileFilters([pattern])).toThrow(`unable to read filter pattern ${pattern}; ${reason}`);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataPrefix, parseClientFrame } from './frames';

const start = (payload: unknown, id: unknown = 'a') => JSON.stringify({ id, type: 'start', payload });

describe('client frames', () => {
  it('reads a start as aws-amplify sends it', () => {
    const data = JSON.stringify({ query: 'subscription { x }', variables: { a: 1 } });
    const extensions = { authorization: { Authorization: 'token', host: 'h', 'X-Custom': 'c', n: 1 } };
    expect(parseClientFrame(start({ data, extensions }))).toEqual({
      type: 'start',
      id: 'a',
      data,
      query: 'subscription { x }',
      variables: { a: 1 },
      operationName: null,
      headers: { authorization: 'token', host: 'h', 'x-custom': 'c' },
    });
  });

  it.each([
    ['not JSON', 'unknown', null],
    ['[]', 'unknown', null],
    ['null', 'unknown', null],
    ['{"type":"dance","id":"a"}', 'dance', 'a'],
    ['{"type":"stop"}', 'stop', null],
    [start('text'), 'unknown', 'a'],
    [start({ data: { query: 'x' } }), 'unknown', 'a'],
    [start({ data: '{"query":1}' }), 'unknown', 'a'],
    [start({ data: '{"query":"x","variables":[]}' }), 'unknown', 'a'],
    [start({ data: '{"query":"x"}' }, 7), 'unknown', null],
    [start({ data: '{"query":"x"}' }, 'i'.repeat(129)), 'unknown', null],
  ])('calls %s unsupported', (text, operation, id) => {
    expect(parseClientFrame(text)).toEqual({ type: 'unsupported', id, operation });
  });

  it('survives any text and any JSON', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseClientFrame(text)));
    fc.assert(fc.property(fc.json(), (text) => void parseClientFrame(text)));
    fc.assert(fc.property(fc.jsonValue(), (payload) => void parseClientFrame(start(payload))));
  });

  it('writes data frames that are JSON whatever the id', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const text = `${dataPrefix(id)}{"data":1}}`;
        expect(JSON.parse(text)).toEqual({ id, type: 'data', payload: { data: 1 } });
      }),
    );
  });
});

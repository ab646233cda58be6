import { expect, test } from 'vitest';
import { readCitedRules, readStatedRules } from './read-rules';

test('every rule of docs/spec has a test that cites it', () => {
  const cited = readCitedRules();
  expect(readStatedRules().filter((id) => !cited.has(id))).toEqual([]);
});

test('every rule that a test cites is stated in docs/spec, once', () => {
  const stated = readStatedRules();
  expect(stated).toEqual([...new Set(stated)]);
  expect([...readCitedRules()].filter((id) => !stated.includes(id))).toEqual([]);
});

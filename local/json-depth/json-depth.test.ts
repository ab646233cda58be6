import { expect, it } from 'vitest';
import { isTooDeep, maximumJsonDepth } from './index';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

it('counts levels of lists and objects', () => {
  expect(isTooDeep(nested(maximumJsonDepth))).toBe(false);
  expect(isTooDeep(nested(maximumJsonDepth + 1))).toBe(true);
  expect(isTooDeep('{"a":'.repeat(200) + '1' + '}'.repeat(200))).toBe(true);
});

it('counts what stands side by side once, and what stands in text not at all', () => {
  expect(isTooDeep(`[${Array.from({ length: 500 }, () => '[]').join()}]`)).toBe(false);
  expect(isTooDeep(JSON.stringify({ text: '[\\"'.repeat(500) }))).toBe(false);
});

it('takes a text without an end', () => {
  expect(isTooDeep('['.repeat(100_000))).toBe(true);
  expect(isTooDeep('"'.repeat(3))).toBe(false);
});

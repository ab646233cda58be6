import { expect, it } from 'vitest';
import { parseBody } from './request-body';

it.each(['', '[]', 'null', '{', '"text"'])('refuses what is no JSON object: %j', (text) => {
  expect(() => parseBody(Buffer.from(text))).toThrow('it is not a JSON object');
});

it('refuses what is nested too deep to be run over', () => {
  const nested = `{"Item":{"x":${'{"L":['.repeat(5000)}${']}'.repeat(5000)}}}`;
  expect(() => parseBody(Buffer.from(nested))).toThrow('nested deeper than 128 levels');
});

it('takes the 32 levels of a document that DynamoDB takes', () => {
  const nested = `{"Item":{"x":${'{"L":['.repeat(32)}{"S":"a"}${']}'.repeat(32)}}}`;
  expect(parseBody(Buffer.from(nested))).toHaveProperty('Item');
});

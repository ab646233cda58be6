import { describe, expect, test } from 'vitest';
import { itemSize } from './item-size';

describe('the size of an item', () => {
  test('an item counts its attribute names and values, as UTF-8', () => {
    expect(itemSize({ id: { S: 'ab' } })).toBe(4);
    expect(itemSize({ é: { S: '🙂' } })).toBe(2 + 4);
  });

  // The digits to each side of the decimal point pair up; a third party measured these against DynamoDB.
  test.each([
    ['0', 1],
    ['1', 2],
    ['100', 2],
    ['123456', 4],
    ['3.14159', 5],
    ['42.1', 3],
    ['0042.1200', 3],
    ['-1', 3],
    ['1E125', 2],
    ['0.45', 2],
    ['0.001', 2],
  ])('the number %s takes %d bytes', (number, bytes) => {
    expect(itemSize({ n: { N: number } })).toBe(1 + bytes);
  });

  test('a null or a Boolean takes one byte, a binary value its raw bytes', () => {
    expect(itemSize({ a: { NULL: true }, b: { BOOL: false } })).toBe(4);
    expect(itemSize({ b: { B: 'AAECAw==' } })).toBe(1 + 4);
  });

  test('a set takes what its members take', () => {
    expect(itemSize({ s: { SS: ['ab', 'c'] }, n: { NS: ['1', '12'] }, b: { BS: ['AAEC'] } })).toBe(4 + 5 + 4);
  });

  test('a list or a map takes three bytes, and one for each element', () => {
    expect(itemSize({ l: { L: [] }, m: { M: {} } })).toBe(4 + 4);
    expect(itemSize({ l: { L: [{ S: 'ab' }, { BOOL: true }] } })).toBe(1 + 3 + 3 + 2);
    expect(itemSize({ m: { M: { k: { S: 'ab' } } } })).toBe(1 + 3 + 1 + 3);
  });

  test('an attribute that a projection left undefined is not there', () => {
    expect(itemSize({ id: { S: 'a' }, missing: undefined })).toBe(3);
  });
});

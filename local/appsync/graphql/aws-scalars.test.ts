import { Kind } from 'graphql-js';
import { describe, expect, it } from 'vitest';
import { awsScalars } from './aws-scalars';

const valid: Record<string, readonly unknown[]> = {
  AWSDate: ['2024-02-29', '1970-01-01Z', '2001-12-31+05:30'],
  AWSTime: ['12:30', '12:30:45', '23:59:59.999999999', '00:00:00Z', '12:30:00-08:00'],
  AWSDateTime: ['2024-02-29T23:59:59.999Z', '2000-02-29T10:00+01:00', '2024-01-01T00:00:00Z'],
  AWSEmail: ['ann@example.com', 'ann+list@mail.example.org'],
  AWSURL: ['https://example.com/a?b=c#d', 'mailto:ann@example.com'],
  AWSPhone: ['+44 20 7946 0958', '(201) 555-0123'],
  AWSIPAddress: ['127.0.0.1', '10.0.0.0/8', '::1', '2001:db8::/32'],
  AWSTimestamp: [0, -1, 1_700_000_000],
};

const invalid: Record<string, readonly unknown[]> = {
  AWSDate: ['2023-02-29', '1900-02-29', '2024-13-01', '2024-1-1', 20240101],
  AWSTime: ['24:00', '12:60', '12', 'noon'],
  AWSDateTime: ['2024-01-01T00:00:00', '2024-01-01', '2024-02-30T00:00:00Z', '2024-01-01 00:00:00Z'],
  AWSEmail: ['ann', 'ann@', 'a nn@example.com', '@example.com'],
  AWSURL: ['example.com', 'https:///example.com', ''],
  AWSPhone: ['call me', '12'],
  AWSIPAddress: ['256.0.0.1', '10.0.0.0/33', '10.0.0.0/', 'localhost'],
  AWSTimestamp: [1.5, 'today', Number.NaN],
};

function scalar(name: string) {
  const found = awsScalars.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`unable to find scalar ${name}`);
  return found;
}

describe('AWS scalars', () => {
  it.each(Object.entries(valid))('%s takes its documented forms both ways', (name, values) => {
    for (const value of values) {
      expect(scalar(name).parseValue(value)).toBe(value);
      expect(scalar(name).serialize(value)).toBe(value);
    }
  });

  it.each(Object.entries(invalid))('%s refuses everything else both ways', (name, values) => {
    for (const value of values) {
      expect(() => scalar(name).parseValue(value), String(value)).toThrow('Unable to parse');
      expect(() => scalar(name).serialize(value), String(value)).toThrow('Unable to serialize');
    }
  });

  it('AWSJSON gives resolvers the value and clients the text', () => {
    const json = scalar('AWSJSON');
    expect(json.parseValue('{"a":[1,null]}')).toEqual({ a: [1, null] });
    expect(json.parseLiteral({ kind: Kind.STRING, value: '[true]' })).toEqual([true]);
    expect(json.serialize({ a: [1, null] })).toBe('{"a":[1,null]}');
    expect(json.serialize('{"a":1}')).toBe('{"a":1}');
    expect(json.serialize('plain text')).toBe('"plain text"');
  });

  it('AWSJSON refuses what is not JSON text', () => {
    expect(() => scalar('AWSJSON').parseValue('{a:1}')).toThrow('as valid JSON');
    expect(() => scalar('AWSJSON').parseValue('['.repeat(5000) + ']'.repeat(5000))).toThrow('as valid JSON');
    expect(() => scalar('AWSJSON').parseValue({ a: 1 })).toThrow('as valid JSON');
  });
});

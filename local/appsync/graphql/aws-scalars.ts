import { isIP } from 'node:net';
import { GraphQLScalarType, valueFromASTUntyped, type ValueNode } from 'graphql-js';
import { isTooDeep } from '../../json-depth';

/**
 * AppSync's own scalars, validated on the way in and on the way out.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/scalars.html
 */
export const awsScalars: readonly GraphQLScalarType[] = [
  textScalar('AWSDate', 'Date Object', isDate),
  textScalar('AWSTime', 'Time Object', isTime),
  textScalar('AWSDateTime', 'DateTime Object', isDateTime),
  textScalar('AWSEmail', 'email address', (text) => EMAIL.test(text)),
  textScalar('AWSURL', 'URL', (text) => URL_START.test(text) && URL.canParse(text)),
  textScalar('AWSPhone', 'phone number', isPhone),
  textScalar('AWSIPAddress', 'IP address', isIpAddress),
  timestampScalar(),
  jsonScalar(),
];

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/;
const URL_START = /^[a-z][a-z0-9+.-]*:(\/\/[^/]|[^/])/i;
const OFFSET = '(Z|[+-]\\d{2}:\\d{2}(:\\d{2})?)';
const CLOCK = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?';
const DATE = /^(-?\d{4,9})-(\d{2})-(\d{2})$/;
const DATE_WITH_OFFSET = new RegExp(`^(-?\\d{4,9}-\\d{2}-\\d{2})${OFFSET}?$`);
const TIME = new RegExp(`^${CLOCK}${OFFSET}?$`);
const CLOCK_WITH_OFFSET = new RegExp(`^${CLOCK}${OFFSET}$`);

function textScalar(name: string, noun: string, isValid: (text: string) => boolean): GraphQLScalarType {
  const checked = (value: unknown, verb: string): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw new Error(`Unable to ${verb} \`${shown(value)}\` as a valid ${noun}.`);
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => checked(value, 'serialize'),
    parseValue: (value) => checked(value, 'parse'),
  });
}

/** Seconds since the epoch; may be negative. */
function timestampScalar(): GraphQLScalarType {
  const checked = (value: unknown, verb: string): number => {
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
    throw new Error(`Unable to ${verb} \`${shown(value)}\` as a valid timestamp.`);
  };
  return new GraphQLScalarType({
    name: 'AWSTimestamp',
    serialize: (value) => checked(value, 'serialize'),
    parseValue: (value) => checked(value, 'parse'),
  });
}

/** Resolvers see the parsed value, clients the JSON text of it. */
function jsonScalar(): GraphQLScalarType {
  const parse = (value: unknown): unknown => {
    if (typeof value === 'string' && !isTooDeep(value) && isJson(value)) return JSON.parse(value);
    throw new Error(`Unable to parse ${shown(value)} as valid JSON.`);
  };
  return new GraphQLScalarType({
    name: 'AWSJSON',
    // A text that is JSON already passes as it is: Lambda functions answer with it.
    serialize: (value) => (typeof value === 'string' && isJson(value) ? value : JSON.stringify(value)),
    parseValue: parse,
    parseLiteral: (node: ValueNode, variables) => parse(valueFromASTUntyped(node, variables)),
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function isCalendarDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  // 2000 + year % 400 has the same leap years and is never one of the years that Date maps to 19xx.
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function isDate(text: string): boolean {
  const match = DATE_WITH_OFFSET.exec(text);
  return match?.[1] !== undefined && isCalendarDate(match[1]);
}

function isTime(text: string): boolean {
  return TIME.test(text);
}

function isDateTime(text: string): boolean {
  const separator = text.indexOf('T');
  return (
    separator > 0 &&
    isCalendarDate(text.slice(0, separator)) &&
    CLOCK_WITH_OFFSET.test(text.slice(separator + 1))
  );
}

function isPhone(text: string): boolean {
  const digits = text.replace(/[\s()-]/g, '');
  return /^\+?\d{7,15}$/.test(digits);
}

function isIpAddress(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined);
  return (text ?? 'null').slice(0, 100);
}

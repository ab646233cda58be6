import { MappingFault } from '../mapping-fault';
import { epochInZone, formatOffset, parseOffset, wallTime, type WallTime } from './time-zone';

/** Letters of Java's `DateTimeFormatter` that are known here; the others are refused by name. */
const fieldLetters = 'yuMdHhamsSEZXxV';
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly letter: string; readonly width: number };

/** Formats milliseconds since the epoch. @throws MappingFault for an unknown letter */
export function formatDate(epoch: number, pattern: string, zone: string): string {
  const time = wallTime(epoch, zone);
  return tokens(pattern)
    .map((token) => (token.kind === 'text' ? token.text : formatField(token.letter, token.width, time, zone)))
    .join('');
}

/** @returns milliseconds since the epoch @throws MappingFault if the text does not follow the pattern */
export function parseDate(text: string, pattern: string, zone: string): number {
  const fields: string[] = [];
  const source = tokens(pattern).map((token) => {
    if (token.kind === 'text') return token.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    fields.push(token.letter);
    return `(${fieldSource(token.letter, token.width)})`;
  });
  const match = new RegExp(`^${source.join('')}$`, 'i').exec(text);
  if (match === null) throw fault(`unable to parse a time; it does not follow the pattern ${pattern}`);
  return toEpoch(new Map(fields.map((letter, at) => [letter, match[at + 1] ?? ''])), zone);
}

function tokens(pattern: string): Token[] {
  return Array.from(pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g), (match): Token => {
    const [whole, quoted, letter] = match;
    if (quoted !== undefined)
      return { kind: 'text', text: quoted === '' ? "'" : quoted.replaceAll("''", "'") };
    if (letter === undefined) return { kind: 'text', text: whole };
    if (!fieldLetters.includes(letter))
      throw fault(
        `unable to use the time pattern ${pattern}; letter ${letter} is not supported by the local backend`,
      );
    return { kind: 'field', letter, width: whole.length };
  });
}

function formatField(letter: string, width: number, time: WallTime, zone: string): string {
  const number = (value: number): string => String(value).padStart(width, '0');
  switch (letter) {
    case 'y':
    case 'u':
      return width === 2 ? String(time.year % 100).padStart(2, '0') : number(time.year);
    case 'M':
      return width > 2 ? name(months, time.month - 1, width) : number(time.month);
    case 'd':
      return number(time.day);
    case 'H':
      return number(time.hour);
    case 'h':
      return number(time.hour % 12 === 0 ? 12 : time.hour % 12);
    case 'a':
      return time.hour < 12 ? 'AM' : 'PM';
    case 'm':
      return number(time.minute);
    case 's':
      return number(time.second);
    case 'S':
      return String(time.millisecond).padStart(3, '0').padEnd(width, '0').slice(0, width);
    case 'E':
      return name(days, new Date(Date.UTC(time.year, time.month - 1, time.day)).getUTCDay(), width);
    case 'Z':
      return formatOffset(time.offset, width === 5 ? ':' : '');
    case 'X':
      return time.offset === 0 ? 'Z' : formatOffset(time.offset, width >= 3 ? ':' : '');
    case 'x':
      return formatOffset(time.offset, width >= 3 ? ':' : '');
    default:
      return zone;
  }
}

function name(names: readonly string[], index: number, width: number): string {
  const full = names[index] ?? '';
  return width === 4 ? full : full.slice(0, 3);
}

function fieldSource(letter: string, width: number): string {
  if (letter === 'M' && width > 2) return '[A-Za-z]+';
  if (letter === 'E' || letter === 'a') return '[A-Za-z]+';
  if ('ZXx'.includes(letter)) return 'Z|[+-]\\d{2}:?(?:\\d{2})?';
  if (letter === 'V') return '[A-Za-z0-9_+\\-/]+';
  return width === 1 ? '\\d+' : `\\d{${width}}`;
}

function toEpoch(fields: ReadonlyMap<string, string>, zone: string): number {
  const number = (letter: string, otherwise: number): number => Number(fields.get(letter) ?? otherwise);
  const yearText = fields.get('y') ?? fields.get('u') ?? '1970';
  const monthText = fields.get('M') ?? '1';
  const month = /^\d/.test(monthText)
    ? Number(monthText) - 1
    : months.findIndex((one) => one.slice(0, 3).toLowerCase() === monthText.slice(0, 3).toLowerCase());
  const half = fields.get('a');
  const hour =
    half === undefined ? number('H', 0) : (number('h', 0) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const utc = Date.UTC(
    yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText),
    month,
    number('d', 1),
    hour,
    number('m', 0),
    number('s', 0),
    Number((fields.get('S') ?? '0').padEnd(3, '0').slice(0, 3)),
  );
  const offset = fields.get('Z') ?? fields.get('X') ?? fields.get('x');
  if (offset === undefined) return epochInZone(utc, fields.get('V') ?? zone);
  return utc - (parseOffset(offset) ?? 0) * 60_000;
}

function fault(message: string): MappingFault {
  return new MappingFault({ message, errorType: 'MappingTemplate' });
}

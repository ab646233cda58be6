import { javaPattern, javaText, matchesWhole, replaceMatches } from '../builtins';
import type { MethodTable } from './method-table';

/** The methods of Java's `String`; patterns are regular expressions where Java's are. */
export const textMethods: MethodTable<string> = {
  length: (text) => text.length,
  isEmpty: (text) => text === '',
  isBlank: (text) => text.trim() === '',
  contains: (text, part) => text.includes(javaText(part)),
  startsWith: (text, part) => text.startsWith(javaText(part)),
  endsWith: (text, part) => text.endsWith(javaText(part)),
  indexOf: (text, part) => text.indexOf(javaText(part)),
  lastIndexOf: (text, part) => text.lastIndexOf(javaText(part)),
  substring: (text, from, to) => text.slice(Number(from), to === undefined ? undefined : Number(to)),
  charAt: (text, at) => text.charAt(Number(at)),
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  concat: (text, more) => text + javaText(more),
  equals: (text, other) => text === other,
  equalsIgnoreCase: (text, other) => typeof other === 'string' && text.toLowerCase() === other.toLowerCase(),
  compareTo: (text, other) => compare(text, javaText(other)),
  matches: (text, pattern) => matchesWhole(javaText(pattern), text, 'matches'),
  replace: (text, target, replacement) => text.replaceAll(javaText(target), () => javaText(replacement)),
  replaceAll: (text, pattern, replacement) =>
    replaceMatches(text, javaText(pattern), javaText(replacement), 'replaceAll'),
  replaceFirst: (text, pattern, replacement) => {
    const first = new RegExp(javaPattern(javaText(pattern), 'replaceFirst').source).exec(text);
    if (first === null) return text;
    const end = first.index + first[0].length;
    return (
      replaceMatches(text.slice(0, end), javaText(pattern), javaText(replacement), 'replaceFirst') +
      text.slice(end)
    );
  },
  split: (text, pattern) => split(text, javaText(pattern)),
  toString: (text: string) => text,
};

export const numberMethods: MethodTable<number> = {
  intValue: (value) => Math.trunc(value),
  longValue: (value) => Math.trunc(value),
  doubleValue: (value) => value,
  compareTo: (value, other) => (typeof other === 'number' ? Math.sign(value - other) : null),
  equals: (value, other) => value === other,
  toString: (value: number) => javaText(value),
};

export const booleanMethods: MethodTable<boolean> = {
  booleanValue: (value) => value,
  equals: (value, other) => value === other,
  toString: (value: boolean) => javaText(value),
};

/** Java drops empty texts at the end. */
function split(text: string, pattern: string): string[] {
  const parts = text.split(javaPattern(pattern, 'split'));
  while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

import { matchesWhole } from './regular-expression';

/** Source: docs.aws.amazon.com/appsync/latest/devguide/built-in-util-js.html (encoding) */
export const encodingBuiltins = {
  /** `application/x-www-form-urlencoded`, so a space is a plus sign. */
  urlEncode: (text: string): string => new URLSearchParams({ '': text }).toString().slice(1),
  urlDecode: (text: string): string => decodeURIComponent(text.replaceAll('+', ' ')),
  base64Encode: (text: string): string => Buffer.from(text, 'utf8').toString('base64'),
  base64Decode: (text: string): string => Buffer.from(text, 'base64').toString('utf8'),
  escapeJavaScript: (text: string): string => Array.from(text, escapeCharacter).join(''),
  matches: (pattern: string, text: string): boolean => matchesWhole(pattern, text, 'util.matches'),
};

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ["'", "\\'"],
  ['\\', '\\\\'],
  ['/', '\\/'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escapeCharacter(character: string): string {
  const escaped = escapes.get(character);
  if (escaped !== undefined) return escaped;
  if (character >= ' ' && character <= '~') return character;
  return Array.from({ length: character.length }, (_none, at) => {
    return `\\u${character.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
  }).join('');
}

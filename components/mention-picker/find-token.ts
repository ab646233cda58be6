import { maximumDisplayNameLength } from '../../chat/limits';

/** A name in the making: what stands between an @ and the caret. */
export interface Token {
  /** Where the @ is. */
  readonly from: number;
  readonly query: string;
}

const token = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}_@＠])[@＠]([^\\s@＠][^\\n@＠]{0,${maximumDisplayNameLength - 1}})?$`,
  'u',
);

/** @param caret null while something is selected */
export function findToken(text: string, caret: number | null): Token | null {
  if (caret === null) return null;
  const match = token.exec(text.slice(0, caret));
  return match === null ? null : { from: match.index, query: match[1] ?? '' };
}

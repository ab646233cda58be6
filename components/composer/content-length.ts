import { maximumContentLength } from '../../chat/limits';

/**
 * Composing makes at most one unit of four: what is longer is too long however it is composed, and is left as it is. Each
 * key would compose all of what somebody pasted.
 */
export const surelyTooLong = maximumContentLength * 4;

/**
 * Of a text field, as its words begin; of what is far too long that of the page, for a browser that finds out for itself lays
 * out all of it anew with each key.
 */
export const directionOf = (draft: string): 'auto' | undefined =>
  draft.length > surelyTooLong ? undefined : 'auto';

/** As it would be sent. */
const asSent = (draft: string): string => draft.replaceAll('\r\n', '\n').normalize('NFC').trim();

/** In UTF-16 code units, as the server counts; of what is far too long as it was written. */
export function contentLength(draft: string): number {
  const bare = draft.trim();
  return bare.length > surelyTooLong ? bare.length : asSent(bare).length;
}

export type SpaceLeft =
  | { readonly kind: 'ample' }
  | { readonly kind: 'near'; readonly left: number }
  | { readonly kind: 'over'; readonly excess: number };

/** The count is shown only when it begins to matter. */
const nearLimit = 200;

export function spaceLeft(draft: string): SpaceLeft {
  const left = maximumContentLength - contentLength(draft);
  if (left < 0) return { kind: 'over', excess: -left };
  return left <= nearLimit ? { kind: 'near', left } : { kind: 'ample' };
}

/** As much of the beginning as can be sent; no character is cut in two. */
export function keepBeginning(draft: string): string {
  // One more than fits, however it is composed.
  const beginning = draft.trimStart().slice(0, surelyTooLong + 4);
  const kept = asSent(beginning).slice(0, maximumContentLength);
  return kept.replace(/[\ud800-\udbff]$/, '').trimEnd();
}

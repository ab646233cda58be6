import { maximumContentLength } from '../../chat/limits';

/** As it would be sent. */
const asSent = (draft: string): string => draft.replaceAll('\r\n', '\n').normalize('NFC').trim();

/** In UTF-16 code units, as the server counts. */
export function contentLength(draft: string): number {
  return asSent(draft).length;
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
  const kept = asSent(draft).slice(0, maximumContentLength);
  return kept.replace(/[\ud800-\udbff]$/, '').trimEnd();
}

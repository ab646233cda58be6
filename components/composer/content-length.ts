import { maximumContentLength } from '../../chat/limits';

/** Unicode code points after trimming, as the server counts. */
export function contentLength(draft: string): number {
  let count = 0;
  for (const _ of draft.trim()) count += 1;
  return count;
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

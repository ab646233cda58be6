import { maximumPageSize } from '../limits';
import type { ChatError, Outcome } from '../model';
import type { Page, PageRange } from '../ports';
import type { HeldStretch } from './feed-source';
import { floorId } from './floor-id';

export interface BackwardRead {
  /** Posts up to here are known; the read must come down to it, or there is a hole. */
  readonly known: string | null;
  /** How far down it is worth reading on, to correct what is held. Not after `known`. */
  readonly wanted: string | null;
}

export type BackwardResult<T> =
  | { readonly kind: 'joined'; readonly posts: readonly T[] }
  | { readonly kind: 'too-far'; readonly posts: readonly T[] }
  | { readonly kind: 'failed'; readonly error: ChatError };

/** More than this many pages that were missed are not read: what is left is a hole. */
export const maximumPages = 10;

/** As much as a list that follows its end holds is corrected. */
export const correctedPages = 5;

/** Reads again what is held as one stretch, from its end back and as far as it is worth. */
export async function readHeld<T>(
  read: (range: PageRange) => Promise<Outcome<Page<T>>>,
  idOf: (post: T) => string,
  { oldest, newest }: HeldStretch,
): Promise<Outcome<readonly T[]>> {
  // The range doesn't hold its ends, and both are to be in it.
  const after = floorId(oldest, 1);
  let posts: readonly T[] = [];
  let before = floorId(newest, -1);
  for (let pages = 1; pages <= correctedPages; pages += 1) {
    const outcome = await read({ after, before, limit: maximumPageSize });
    if (!outcome.ok) return outcome;
    posts = [...outcome.value.posts, ...posts];
    const [first] = outcome.value.posts;
    if (outcome.value.isWhole || first === undefined) break;
    before = idOf(first);
  }
  return { ok: true, value: posts };
}

/** Reads from the newest post back until it meets what is known. */
export async function readBack<T>(
  read: (range: PageRange) => Promise<Outcome<Page<T>>>,
  idOf: (post: T) => string,
  { known, wanted }: BackwardRead,
): Promise<BackwardResult<T>> {
  let posts: readonly T[] = [];
  let before: string | null = null;
  for (let pages = 1; pages <= maximumPages; pages += 1) {
    const outcome = await read({ after: wanted, before, limit: maximumPageSize });
    if (!outcome.ok) return { kind: 'failed', error: outcome.error };
    const page: Page<T> = outcome.value;
    posts = [...page.posts, ...posts];
    const [oldest] = page.posts;
    if (page.isWhole || oldest === undefined) return { kind: 'joined', posts };
    before = idOf(oldest);
    if (pages >= correctedPages && known !== null && before <= known) return { kind: 'joined', posts };
  }
  return { kind: 'too-far', posts };
}

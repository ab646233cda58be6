import { makeChatError } from '../failures';
import { pageSize } from '../limits';
import type { Outcome } from '../model';
import type { Page, PageRange } from '../ports';
import { floorId } from './floor-id';

/** All that the server holds from one post to another; from its first post on if `from` is null. */
interface Around<T> {
  readonly posts: readonly T[];
  readonly from: string | null;
  readonly to: string;
}

interface AroundSource<T> {
  idOf(post: T): string;
  read(range: PageRange): Promise<Outcome<Page<T>>>;
}

/** Above every ULID, in the order of their characters. */
const highestId = '~';

/** Reads a post, half a page before it and half a page from it on. */
export async function readAround<T>(source: AroundSource<T>, id: string): Promise<Outcome<Around<T>>> {
  // Ranges don't hold their ends: the post itself comes with what is after this.
  const edge = floorId(id, 1);
  const limit = pageSize / 2;
  const [older, newer] = await Promise.all([
    source.read({ after: null, before: edge, limit }),
    source.read({ after: edge, before: null, limit, isFromOldest: true }),
  ]);
  if (!older.ok) return older;
  if (!newer.ok) return newer;
  const posts = [...older.value.posts, ...newer.value.posts];
  const ids = posts.map((post) => source.idOf(post));
  if (!ids.includes(id)) return { ok: false, error: makeChatError('show this message', 'MESSAGE_NOT_FOUND') };
  const from = older.value.isWhole ? null : (ids[0] ?? null);
  const to = newer.value.isWhole ? highestId : (ids.at(-1) ?? id);
  return { ok: true, value: { posts, from, to } };
}

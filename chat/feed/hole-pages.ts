import { pageSize } from '../limits';
import type { ChatError, Outcome, Stretch, StretchEnd } from '../model';
import type { Page, PageRange } from '../ports';
import type { Hole, StretchState } from '../post-list';

/** All that the server holds from one post to another. */
export interface HolePage<T> {
  readonly posts: readonly T[];
  readonly from: string;
  readonly to: string;
}

export interface HoleListener<T> {
  page(page: HolePage<T>): void;
  changed(): void;
}

interface HoleSource<T> {
  idOf(post: T): string;
  read(range: PageRange): Promise<Outcome<Page<T>>>;
  holes(): readonly Hole[];
}

/** Fills holes page by page, from whichever end somebody comes. */
export class HolePages<T> {
  readonly #source: HoleSource<T>;
  readonly #listener: HoleListener<T>;
  readonly #loading = new Set<string>();
  readonly #errors = new Map<string, ChatError>();
  #isClosed = false;

  constructor(source: HoleSource<T>, listener: HoleListener<T>) {
    this.#source = source;
    this.#listener = listener;
  }

  /** The holes as they are shown. */
  get states(): readonly StretchState[] {
    return this.#source.holes().map(({ id, from, to }) => ({
      key: `hole ${id}`,
      stretch: { from, to, count: null },
      isLoading: this.#loading.has(id),
      error: this.#errors.get(id) ?? null,
    }));
  }

  load({ from, to }: Stretch, end: StretchEnd): void {
    const hole = this.#source.holes().find((one) => one.from === from && one.to === to);
    if (hole === undefined || this.#isClosed || this.#loading.has(hole.id)) return;
    this.#loading.add(hole.id);
    this.#errors.delete(hole.id);
    this.#listener.changed();
    void this.#load(hole, end);
  }

  close(): void {
    this.#isClosed = true;
  }

  async #load({ id, from, to }: Hole, end: StretchEnd): Promise<void> {
    const range = { after: from, before: to, limit: pageSize };
    const outcome = await this.#source.read(end === 'oldest' ? { ...range, isFromOldest: true } : range);
    if (this.#isClosed) return;
    this.#loading.delete(id);
    if (outcome.ok) this.#listener.page(this.#pageOf({ from, to }, end, outcome.value));
    else this.#errors.set(id, outcome.error);
    this.#listener.changed();
  }

  #pageOf(hole: Pick<Hole, 'from' | 'to'>, end: StretchEnd, { posts, isWhole }: Page<T>): HolePage<T> {
    const { from, to } = hole;
    const first = posts[0];
    const last = posts.at(-1);
    if (isWhole || first === undefined || last === undefined) return { posts, from, to };
    return end === 'oldest'
      ? { posts, from, to: this.#source.idOf(last) }
      : { posts, from: this.#source.idOf(first), to };
  }
}

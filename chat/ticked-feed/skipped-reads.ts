import { floorId } from '../feed';
import { maximumPageSize } from '../limits';
import type { ChatError, Message, Outcome, Stretch } from '../model';
import type { Page, PageRange } from '../ports';
import type { StretchState } from '../post-list';
import type { SkippedStretch, TickedListEvent } from '../ticks';

export interface SkippedSource {
  read(range: PageRange): Promise<Outcome<Page<Message>>>;
  stretches(): readonly SkippedStretch[];
}

export interface SkippedListener {
  posts(event: Extract<TickedListEvent, { kind: 'stretch' }>): void;
  changed(): void;
}

/** Pages that are read of a stretch when somebody asks for it; the rest of a longer one is asked for again. */
const maximumPages = 5;

/** Reads what ticks left out, when the reader wants to see it. */
export class SkippedReads {
  readonly #source: SkippedSource;
  readonly #listener: SkippedListener;
  readonly #loading = new Set<string>();
  readonly #errors = new Map<string, ChatError>();
  #isClosed = false;

  constructor(source: SkippedSource, listener: SkippedListener) {
    this.#source = source;
    this.#listener = listener;
  }

  get states(): readonly StretchState[] {
    return this.#source.stretches().map((stretch) => {
      const key = keyOf(stretch);
      return { key, stretch, isLoading: this.#loading.has(key), error: this.#errors.get(key) ?? null };
    });
  }

  load(wanted: Stretch): void {
    const key = keyOf(wanted);
    const stretch = this.#source.stretches().find((one) => keyOf(one) === key);
    if (stretch === undefined || this.#isClosed || this.#loading.has(key)) return;
    this.#loading.add(key);
    this.#errors.delete(key);
    this.#listener.changed();
    void this.#load(stretch);
  }

  close(): void {
    this.#isClosed = true;
  }

  async #load(stretch: SkippedStretch): Promise<void> {
    const outcome = await this.#read(stretch);
    if (this.#isClosed) return;
    this.#loading.delete(keyOf(stretch));
    if (outcome.ok) this.#listener.posts({ kind: 'stretch', stretch, ...outcome.value });
    else this.#errors.set(keyOf(stretch), outcome.error);
    this.#listener.changed();
  }

  /** From the end back, since the reader comes from there. */
  async #read({
    from,
    to,
    count,
  }: SkippedStretch): Promise<Outcome<{ posts: readonly Message[]; left: SkippedStretch | null }>> {
    // The range doesn't hold its ends, and both are to be in it.
    const after = floorId(from, 1);
    let before = floorId(to, -1);
    let posts: readonly Message[] = [];
    for (let pages = 0; pages < maximumPages; pages += 1) {
      const outcome = await this.#source.read({ after, before, limit: maximumPageSize });
      if (!outcome.ok) return outcome;
      posts = [...outcome.value.posts, ...posts];
      const [first] = outcome.value.posts;
      if (outcome.value.isWhole || first === undefined) return { ok: true, value: { posts, left: null } };
      before = first.messageId;
    }
    const left = { from, to: before, count: Math.max(1, count - posts.length) };
    return { ok: true, value: { posts, left } };
  }
}

const keyOf = ({ from, to }: Pick<Stretch, 'from' | 'to'>): string => `skipped ${from} ${to}`;

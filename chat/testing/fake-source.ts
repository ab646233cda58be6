import type { ChatError, Outcome } from '../model';
import type { Cancel, FeedObserver, Page, PageRange } from '../ports';

/** A server's posts, and whoever observes them; a test says when what is told. */
export class FakeSource<T> {
  readonly reads: PageRange[] = [];
  readonly observers: FeedObserver<T>[] = [];
  stopped = 0;
  /** What the next reads end with, before they answer again. */
  readonly failures: ChatError[] = [];
  /** While held, reads don't answer. */
  #gate: Promise<void> = Promise.resolve();
  readonly #idOf: (post: T) => string;
  readonly #posts = new Map<string, T>();

  constructor(idOf: (post: T) => string, posts: readonly T[] = []) {
    this.#idOf = idOf;
    this.write(...posts);
  }

  write(...posts: readonly T[]): void {
    for (const post of posts) this.#posts.set(this.#idOf(post), post);
  }

  find(id: string): T | undefined {
    return this.#posts.get(id);
  }

  /** The current observation. */
  get observer(): FeedObserver<T> {
    const observer = this.observers.at(-1);
    if (observer === undefined) throw new Error('unable to tell anything; nobody observes');
    return observer;
  }

  get observing(): number {
    return this.observers.length - this.stopped;
  }

  observe = (observer: FeedObserver<T>): Cancel => {
    this.observers.push(observer);
    return () => {
      this.stopped += 1;
    };
  };

  read = async (range: PageRange): Promise<Outcome<Page<T>>> => {
    this.reads.push(range);
    await this.#gate;
    const error = this.failures.shift();
    return error === undefined ? { ok: true, value: this.page(range) } : { ok: false, error };
  };

  /** The newest posts, as a window tells them. */
  window(limit = 50): Page<T> {
    return this.page({ after: null, before: null, limit });
  }

  page({ after, before, limit, isFromOldest }: PageRange): Page<T> {
    const inside = [...this.#posts.keys()]
      .filter((id) => (after === null || id > after) && (before === null || id < before))
      .sort();
    const ids = isFromOldest === true ? inside.slice(0, limit) : inside.slice(-limit);
    const posts = ids.flatMap((id) => this.#posts.get(id) ?? []);
    return { posts, isWhole: inside.length <= limit };
  }

  /** Lets reads wait until the function that is given back is called. */
  hold(): () => void {
    let open = (): void => undefined;
    this.#gate = new Promise((resolve) => (open = resolve));
    return open;
  }
}

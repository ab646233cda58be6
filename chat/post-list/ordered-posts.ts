import { placeOf } from './place-id';
import type { PostKind } from './post-kind';

/** Posts in the order of their ids, and the ids, one for one. */
interface Run<T> {
  readonly ids: string[];
  readonly posts: T[];
}

/**
 * Posts in the order of their ids; none of these lists ever changes. They are found by halving. A list and the one that
 * has newer posts, or lacks its oldest ones, are stretches of one run: what is newer is put behind the end of the run,
 * where the earlier list doesn't look, so that a busy room pays for what comes and not for what it holds.
 */
export class OrderedPosts<T> {
  readonly size: number;
  readonly #run: Run<T>;
  readonly #start: number;
  readonly #end: number;

  constructor(run: Run<T> = { ids: [], posts: [] }, start = 0, end = run.ids.length) {
    this.size = end - start;
    this.#run = run;
    this.#start = start;
    this.#end = end;
  }

  /** A copy of them. */
  get ids(): readonly string[] {
    return this.#run.ids.slice(this.#start, this.#end);
  }

  /** A copy of them, as `ids`, one for one. */
  get inOrder(): readonly T[] {
    return this.from(0);
  }

  get oldestId(): string | undefined {
    return this.idAt(0);
  }

  get newestId(): string | undefined {
    return this.idAt(this.size - 1);
  }

  idAt(place: number): string | undefined {
    return place < 0 || place >= this.size ? undefined : this.#run.ids[this.#start + place];
  }

  at(place: number): T | undefined {
    return place < 0 || place >= this.size ? undefined : this.#run.posts[this.#start + place];
  }

  /** A copy of those from `place` on. */
  from(place: number): T[] {
    return this.#run.posts.slice(this.#start + place, this.#end);
  }

  /** Where an id is, or where it would go. */
  placeOf(id: string): number {
    return placeOf(this.#run.ids, id, this.#start, this.#end) - this.#start;
  }

  get(id: string): T | undefined {
    const place = this.placeOf(id);
    return this.idAt(place) === id ? this.at(place) : undefined;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** If this is that one without its oldest posts and with newer ones, how many went; null for all that may be another. */
  goneSince(earlier: OrderedPosts<T>): number | null {
    const gone = this.#start - earlier.#start;
    const isGrown = this.#run === earlier.#run && gone >= 0 && this.#end >= earlier.#end;
    return isGrown && gone <= earlier.size ? gone : null;
  }

  /** Each is held once, whatever the order and number of times it is told; the same object if none is news. */
  merged(incoming: readonly T[], kind: PostKind<T>): OrderedPosts<T> {
    let run = this.#run;
    let start = this.#start;
    let end = this.#end;
    for (const post of incoming) {
      const id = kind.idOf(post);
      let place = placeOf(run.ids, id, start, end);
      const held = place < end && run.ids[place] === id ? run.posts[place] : undefined;
      const merged = held === undefined ? post : kind.merge(held, post);
      if (merged === held) continue;
      // Others look at this run: unless this goes behind its end, the list gets a run of its own.
      if (run === this.#run && (place < end || end < run.ids.length)) {
        run = stretchOf(run, start, end);
        place -= start;
        end -= start;
        start = 0;
      }
      if (held !== undefined) run.posts[place] = merged;
      else {
        put(run, place, id, merged);
        end += 1;
      }
    }
    const isSame = run === this.#run && end === this.#end;
    return isSame ? this : new OrderedPosts(run, start, end);
  }

  /** With another version of a post that is held. */
  with(id: string, post: T): OrderedPosts<T> {
    const run = this.#copy();
    run.posts[this.placeOf(id)] = post;
    return new OrderedPosts(run);
  }

  /** Without the first `count`. */
  after(count: number): OrderedPosts<T> {
    const rest = new OrderedPosts(this.#run, this.#start + count, this.#end);
    // What no list looks at any more goes as soon as it is as much as what is held.
    return rest.#start >= rest.size ? new OrderedPosts(rest.#copy()) : rest;
  }

  /** Without the `count` from `place` on. */
  without(place: number, count: number): OrderedPosts<T> {
    const run = this.#copy();
    run.ids.splice(place, count);
    run.posts.splice(place, count);
    return new OrderedPosts(run);
  }

  #copy(): Run<T> {
    return stretchOf(this.#run, this.#start, this.#end);
  }
}

function put<T>({ ids, posts }: Run<T>, place: number, id: string, post: T): void {
  if (place === ids.length) {
    ids.push(id);
    posts.push(post);
  } else {
    ids.splice(place, 0, id);
    posts.splice(place, 0, post);
  }
}

function stretchOf<T>({ ids, posts }: Run<T>, start: number, end: number): Run<T> {
  return { ids: ids.slice(start, end), posts: posts.slice(start, end) };
}

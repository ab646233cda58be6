import { createValueStore } from '../../chat/store';
import type { Store } from '../../chat/ports';
import type { MakeFinder, MentionFinder } from './mention';

/** More names than this are not remembered, but those of posts that are held. */
const remembered = 2000;

const loadMaker = async (): Promise<MakeFinder> => (await import('../mention-finder')).createFinderMaker();

/**
 * Who was met in a room: the senders of the posts that are or were held here; the server is asked for nothing. What finds
 * their names in a text is loaded when there is an @ somewhere; until then it is null.
 */
export class People implements Store<MentionFinder | null> {
  readonly #finder = createValueStore<MentionFinder | null>(null);
  readonly #load: () => Promise<MakeFinder>;
  #make: MakeFinder | null = null;
  #isLoading = false;
  #names = new Set<string>();
  #ownName: string | null = null;

  constructor(load = loadMaker) {
    this.#load = load;
  }

  getSnapshot = (): MentionFinder | null => this.#finder.getSnapshot();

  subscribe = (listener: () => void): (() => void) => this.#finder.subscribe(listener);

  /** @param nameOf null of what nobody wrote */
  meet<T>(posts: readonly T[], nameOf: (post: T) => string | null, ownName: string | null): void {
    const known = this.#names.size;
    addNames(this.#names, posts, nameOf);
    if (this.#names.size === known && ownName === this.#ownName) return;
    if (this.#names.size > remembered) {
      this.#names = new Set();
      addNames(this.#names, posts, nameOf);
    }
    this.#ownName = ownName;
    this.#tell();
  }

  /** There is an @: from now on names are found. */
  async wake(): Promise<void> {
    if (this.#make !== null || this.#isLoading) return;
    this.#isLoading = true;
    try {
      this.#make = await this.#load();
      this.#tell();
    } catch (cause) {
      console.info('unable to mark who is mentioned; the next message with an @ tries again', cause);
    } finally {
      this.#isLoading = false;
    }
  }

  #tell(): void {
    if (this.#make !== null) this.#finder.set(this.#make(this.#names, this.#ownName));
  }
}

function addNames<T>(names: Set<string>, posts: readonly T[], nameOf: (post: T) => string | null): void {
  for (const post of posts) {
    const name = nameOf(post);
    if (name !== null) names.add(name);
  }
}

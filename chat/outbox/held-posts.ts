import type { Cancel } from '../ports';
import { Lookout, type LookoutEdges, type Seen } from '../schedule';
import type { UnsentPost } from './unsent-post';

interface HeldPostsHost {
  /** Those that wait for a moderator and that somebody looks at. */
  waiting(): readonly UnsentPost[];
  /** Asks the server what became of one. @returns whether it was decided; null if there was no answer */
  ask(post: UnsentPost): Promise<boolean | null>;
}

/**
 * Asks what became of the posts that wait for a moderator, for as long as somebody looks at them: a page that was closed,
 * away, or in a room in broadcast delivery has not been told.
 */
export class HeldPosts {
  readonly #host: HeldPostsHost;
  readonly #lookout: Lookout;
  #leave: Cancel | null = null;
  #isAsking = false;

  constructor(edges: LookoutEdges, host: HeldPostsHost) {
    this.#host = host;
    this.#lookout = new Lookout(edges, () => this.#askAll());
  }

  /**
   * There are more or fewer of them, or of those who look.
   * @param isFresh the server said just now that they wait
   */
  follow(isFresh = false): void {
    const isWaiting = this.#host.waiting().length > 0;
    if (isWaiting) this.#leave ??= this.#lookout.watch(isFresh);
    else this.close();
  }

  /** They may have been decided on meanwhile. */
  wake(): void {
    this.#lookout.soon();
  }

  close(): void {
    this.#leave?.();
    this.#leave = null;
  }

  async #askAll(): Promise<Seen> {
    if (this.#isAsking) return 'nothing-new';
    this.#isAsking = true;
    let isNews = false;
    for (const post of this.#host.waiting()) {
      const isDecided = await this.#host.ask(post);
      if (isDecided === null) break;
      isNews ||= isDecided;
    }
    this.#isAsking = false;
    return isNews ? 'news' : 'nothing-new';
  }
}

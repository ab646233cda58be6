import type { ChatError } from '../model';
import type { Cancel, Page } from '../ports';
import type { FeedCondition, FeedListener, FeedSource } from './feed-source';
import { GapRepair } from './gap-repair';
import { KeptObservation, type ObservationEdges } from './kept-observation';
import type { Revival } from './revival';

type FeedEdges = ObservationEdges & { readonly revival: Revival };

/**
 * Brings a room's or a thread's posts without holes: an observation that is kept going, and reads of
 * whatever it may have missed. The rules of docs/spec/feed.md.
 */
export class LiveFeed<T> {
  readonly #observation: KeptObservation<T>;
  readonly #repair: GapRepair<T>;
  readonly #listener: FeedListener<T>;
  readonly #revival: Revival;
  #leaveRevival: Cancel = () => undefined;
  #error: ChatError | null = null;
  #isHearing = false;
  #isOver = false;

  constructor(source: FeedSource<T>, edges: FeedEdges, listener: FeedListener<T>) {
    this.#listener = listener;
    this.#revival = edges.revival;
    const giveUp = (error: ChatError): void => this.#giveUp(error);
    this.#repair = new GapRepair(source, edges.clock, edges.chance, {
      posts: (event) => listener.posts(event),
      caughtUp: (isFollowUp) => {
        this.#error = null;
        if (!isFollowUp) listener.repaired?.();
        listener.changed();
      },
      gaveUp: giveUp,
    });
    this.#observation = new KeptObservation((observer) => source.observe(observer), edges, {
      window: (page) => {
        this.#error = null;
        this.#repair.window(page);
        listener.changed();
      },
      received: (posts) => this.#repair.received(posts),
      missed: (what) => this.#repair.missed(what),
      acked: () => {
        this.#isHearing = true;
        this.#repair.acked();
        listener.changed();
      },
      interrupted: () => {
        this.#isHearing = false;
        this.#repair.interrupted();
        listener.changed();
      },
      troubled: (error) => {
        this.#error = error;
        listener.changed();
      },
      gaveUp: giveUp,
    });
  }

  get condition(): FeedCondition {
    const { isLoaded, isCaughtUp } = this.#repair;
    const { isBanned } = this.#observation;
    const [isHearing, error, isOver] = [this.#isHearing, this.#error, this.#isOver];
    return { isLoaded, isHearing, isCaughtUp, error, isOver, isBanned };
  }

  /** Nothing that was told so far can be missing, nor be an event that couldn't be read. */
  get isWhole(): boolean {
    return this.#repair.isWhole;
  }

  /** @param first what was read before, if it was: the newest posts, or one up to which nothing is missing */
  start(first: Page<T> | null = null): void {
    if (first !== null) this.#repair.window(first);
    this.#leaveRevival = this.#revival.onReturn(() => this.#repair.readAgain());
    this.#observation.start();
  }

  close(): void {
    this.#leaveRevival();
    this.#observation.close();
    this.#repair.close();
  }

  #giveUp(error: ChatError): void {
    this.close();
    this.#error = error;
    this.#isHearing = false;
    this.#isOver = true;
    this.#listener.changed();
  }
}

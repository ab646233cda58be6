import { recoveryOf } from '../failures';
import type { ChatError } from '../model';
import type { Chance, Clock, Missed, Page } from '../ports';
import type { FeedPosts, FeedSource } from './feed-source';
import { ackGathering, followUpDelay, overlap, returnSpread, unreadableDelay } from './feed-timing';
import { backoffDelay, retryBackoff, Timers } from '../schedule';
import { floorId } from './floor-id';
import { readBack, readHeld, type BackwardResult } from './read-back';

/** How far back a repair reads: what was just written, or all that is held, so that counts are right too. */
type Reach = 'recent' | 'held';

export interface RepairListener<T> {
  posts(event: FeedPosts<T>): void;
  /** @param isFollowUp whether nothing new was the reason to read */
  caughtUp(isFollowUp: boolean): void;
  gaveUp(error: ChatError): void;
}

/**
 * Knows up to where nothing can be missing, and reads again whatever may have been missed. One read is on
 * its way at a time; what is asked for meanwhile is read after it.
 */
export class GapRepair<T> {
  readonly #source: Pick<FeedSource<T>, 'idOf' | 'read' | 'held'>;
  readonly #chance: Chance;
  readonly #listener: RepairListener<T>;
  readonly #timers: Timers<'read' | 'follow-up' | 'missed'>;
  #isLoaded = false;
  #isCaughtUp = false;
  #isSettled = false;
  #isReading = false;
  #isClosed = false;
  #isAckWaiting = false;
  #hasBeenCaughtUp = false;
  #interruptions = 0;
  #failures = 0;
  #wanted: Reach | null = null;
  /** Of events that couldn't be read, until it has been read. */
  #missed: Missed | null = null;
  #known: string | null = null;
  #newestHeard: string | null = null;

  constructor(
    source: Pick<FeedSource<T>, 'idOf' | 'read' | 'held'>,
    clock: Clock,
    chance: Chance,
    listener: RepairListener<T>,
  ) {
    this.#source = source;
    this.#chance = chance;
    this.#listener = listener;
    this.#timers = new Timers(clock);
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  get isCaughtUp(): boolean {
    return this.#isCaughtUp;
  }

  get isWhole(): boolean {
    return this.#isCaughtUp && this.#missed === null;
  }

  window(page: Page<T>): void {
    if (!this.#isLoaded) {
      this.#isLoaded = true;
      this.#know(page.posts);
      this.#listener.posts({ kind: 'window', posts: page.posts, reachesStart: page.isWhole });
      if (this.#isAckWaiting) this.acked();
      return;
    }
    // A later window that doesn't meet what is known is left to the read that follows.
    const [oldest] = page.posts;
    const meets = oldest !== undefined && this.#known !== null && this.#source.idOf(oldest) <= this.#known;
    if (page.isWhole || meets) this.#listener.posts({ kind: 'received', posts: page.posts });
  }

  received(posts: readonly T[]): void {
    this.#newestHeard = this.#newestOf(posts, this.#newestHeard);
    if (this.#isSettled) this.#known = this.#newestHeard;
    this.#listener.posts({ kind: 'received', posts });
  }

  acked(): void {
    this.#isAckWaiting = !this.#isLoaded;
    if (!this.#isLoaded) return;
    this.#isSettled = false;
    this.#timers.cancel('follow-up');
    // Whoever was cut off together must not read together.
    const spread = this.#hasBeenCaughtUp ? this.#chance.fraction() * returnSpread : 0;
    this.#want(this.#hasBeenCaughtUp ? 'held' : 'recent', ackGathering + spread);
  }

  /** Something was told that can't be read. Before the window, the read that follows brings it. */
  missed(what: Missed): void {
    if (!this.#isLoaded) return;
    this.#isSettled = false;
    this.#missed = what === 'any' ? what : (this.#missed ?? what);
    if (this.#timers.has('missed')) return;
    this.#timers.set('missed', unreadableDelay(this.#chance), () => this.#readMissed());
  }

  /** Something may have been missed although no interruption was told. */
  readAgain(): void {
    if (this.#isCaughtUp) this.#want('held', this.#chance.fraction() * returnSpread);
  }

  interrupted(): void {
    this.#interruptions += 1;
    this.#isSettled = false;
    this.#isCaughtUp = false;
    this.#isAckWaiting = false;
    this.#wanted = null;
    this.#missed = null;
    this.#timers.cancelAll();
  }

  close(): void {
    this.#isClosed = true;
    this.#timers.cancelAll();
  }

  #want(reach: Reach, delay: number): void {
    this.#wanted = reach === 'held' || this.#wanted === 'held' ? 'held' : 'recent';
    if (this.#isReading || this.#timers.has('read')) return;
    this.#timers.set('read', delay, () => void this.#read(false));
  }

  /** Of a post that is new what is newer is enough, once; what is held, and the room, may be what changed otherwise. */
  #readMissed(): void {
    const isAlone = !this.#isReading && !this.#timers.has('read');
    if (this.#missed === 'new' && isAlone) {
      this.#wanted = 'recent';
      void this.#read(true);
    } else this.#want(this.#missed === 'any' ? 'held' : 'recent', 0);
  }

  async #read(isFollowUp: boolean): Promise<void> {
    const reach = this.#takeWanted() ?? 'held';
    this.#isReading = true;
    const interruptions = this.#interruptions;
    const { idOf } = this.#source;
    const known = this.#known === null ? null : floorId(this.#known, overlap);
    const wanted = reach === 'recent' ? known : this.#lowerOf(known, this.#source.held()[0]?.oldest ?? null);
    const result = await readBack((range) => this.#source.read(range), idOf, { known, wanted });
    const isOvertaken = (): boolean => this.#isClosed || interruptions !== this.#interruptions;
    // What was read is right also when it was overtaken, but more may be missing by now.
    if (result.kind === 'joined' || !isOvertaken()) this.#tell(result, this.#known);
    const failed =
      result.kind === 'failed' || isOvertaken() ? result : await this.#correctBeforeHoles(reach, result);
    this.#isReading = false;
    if (this.#isClosed) return;
    if (isOvertaken()) {
      // The next confirmation asks again.
      if (this.#wanted !== null) this.#want(this.#wanted, 0);
      return;
    }
    if (failed.kind === 'failed') this.#retry(failed.error, reach);
    else this.#finish(failed.posts, isFollowUp);
  }

  #tell(result: BackwardResult<T>, known: string | null): void {
    if (this.#isClosed || result.kind === 'failed') return;
    const { kind, posts } = result;
    if (kind === 'joined') this.#listener.posts({ kind: 'received', posts, isWhole: true });
    else if (known === null) this.#listener.posts({ kind: 'reset', posts, reachesStart: false });
    else this.#listener.posts({ kind: 'apart', posts, known });
  }

  /** What is held before a hole may have been changed as well. */
  async #correctBeforeHoles(reach: Reach, result: BackwardResult<T>): Promise<BackwardResult<T>> {
    if (reach === 'recent' && result.kind === 'joined') return result;
    for (const stretch of this.#source.held().slice(1)) {
      const outcome = await readHeld((range) => this.#source.read(range), this.#source.idOf, stretch);
      if (!outcome.ok) return { kind: 'failed', error: outcome.error };
      if (!this.#isClosed) this.#listener.posts({ kind: 'received', posts: outcome.value, isWhole: true });
    }
    return result;
  }

  #takeWanted(): Reach | null {
    const wanted = this.#wanted;
    this.#wanted = null;
    return wanted;
  }

  #finish(posts: readonly T[], isFollowUp: boolean): void {
    this.#failures = 0;
    this.#know(posts);
    if (this.#wanted !== null) {
      this.#want(this.#wanted, 0);
      return;
    }
    this.#isCaughtUp = true;
    this.#hasBeenCaughtUp = true;
    const isMissing = this.#timers.has('missed');
    if (!isMissing) this.#missed = null;
    if (isFollowUp) {
      // Another read is still to come: what is known moves on after it.
      this.#isSettled = !isMissing && !this.#timers.has('follow-up');
      if (this.#isSettled) this.#known = this.#higherOf(this.#known, this.#newestHeard);
    } else {
      const delay = followUpDelay + this.#chance.fraction() * 1_000;
      this.#timers.set('follow-up', delay, () => this.#followUp());
    }
    this.#listener.caughtUp(isFollowUp);
  }

  #followUp(): void {
    this.#wanted = 'held';
    void this.#read(true);
  }

  #retry(error: ChatError, reach: Reach): void {
    if (recoveryOf(error.code) === 'give-up') {
      this.#listener.gaveUp(error);
      return;
    }
    this.#want(reach, backoffDelay(this.#failures, retryBackoff, this.#chance));
    this.#failures += 1;
  }

  #know(posts: readonly T[]): void {
    this.#known = this.#newestOf(posts, this.#known);
  }

  #newestOf(posts: readonly T[], id: string | null): string | null {
    return posts.reduce<string | null>((newest, post) => this.#higherOf(newest, this.#source.idOf(post)), id);
  }

  #higherOf(left: string | null, right: string | null): string | null {
    if (left === null || right === null) return left ?? right;
    return left > right ? left : right;
  }

  #lowerOf(known: string | null, oldestHeld: string | null): string | null {
    if (known === null || oldestHeld === null) return null;
    // The range doesn't hold its ends, and the oldest itself is to be in it.
    const oldest = floorId(oldestHeld, 1);
    return oldest < known ? oldest : known;
  }
}

import type { Cancel, Memory, Pages } from '../ports';
import { OutboxMemory, type OutboxPlace } from './outbox-memory';
import { RoomOutbox, type RoomOutboxEdges } from './room-outbox';

export interface OutboxesEdges extends RoomOutboxEdges {
  readonly memory: Memory;
  readonly pages: Pages;
}

interface Kept {
  readonly place: OutboxPlace;
  readonly outbox: RoomOutbox;
  readonly cancels: Cancel[];
  /** Pages whose posts here are being taken care of. */
  readonly watched: Set<string>;
  /** How many look at it. */
  leases: number;
  isReady: boolean;
}

/**
 * A page that reloads is gone and comes back. It finds what it has left first; only then another page of the same
 * person takes it over.
 */
const graceOfReload = 3_000;

/**
 * The outboxes of this page. What a page leaves behind, reloaded, closed or crashed, is taken over by one page of the
 * same person: by the next that opens the room, or by one that has it open already. Where a
 * browser can't tell which page is gone, two pages may send the same post, and the server makes one of it, by its nonce.
 */
export class Outboxes {
  readonly #edges: OutboxesEdges;
  readonly #memory: OutboxMemory;
  readonly #kept = new Map<string, Kept>();

  constructor(edges: OutboxesEdges) {
    this.#edges = edges;
    this.#memory = new OutboxMemory(edges.memory);
  }

  /** One for a person and a room, however often it is asked for. */
  lease(userId: string, roomId: string): { readonly outbox: RoomOutbox; readonly release: Cancel } {
    const key = JSON.stringify([userId, roomId]);
    const kept = this.#kept.get(key) ?? this.#open(key, { userId, roomId, pageId: this.#edges.pages.own });
    kept.leases += 1;
    return {
      outbox: kept.outbox,
      release: () => {
        kept.leases -= 1;
        this.#closeIfIdle(key);
      },
    };
  }

  /** The connection is back: what waits is tried now, and what other pages have left since is looked for. */
  wake(): void {
    for (const [key, kept] of this.#kept) {
      kept.outbox.wake();
      if (kept.isReady) void this.#adoptAll(key, kept);
    }
  }

  /** Sends what this person has left in whatever room. */
  resume(userId: string): void {
    for (const roomId of new Set(this.#memory.placesOf(userId).map((place) => place.roomId)))
      this.lease(userId, roomId).release();
  }

  /** From now on it is this person's page: what somebody else has written in it is kept for them, and not sent. */
  leaveTo(userId: string | null): void {
    for (const [key, { place }] of [...this.#kept]) if (place.userId !== userId) this.#close(key);
  }

  /** The person signs out: nothing of theirs is kept or sent. */
  forget(userId: string): void {
    for (const [key, { place }] of [...this.#kept]) if (place.userId === userId) this.#close(key);
    this.#memory.forget(userId);
  }

  #open(key: string, place: OutboxPlace): Kept {
    const outbox = new RoomOutbox(place, this.#memory, this.#edges, () => this.#closeIfIdle(key));
    const kept: Kept = { place, outbox, cancels: [], watched: new Set(), leases: 0, isReady: false };
    this.#kept.set(key, kept);
    void this.#adoptAll(key, kept).then(() => this.#start(key, kept));
    return kept;
  }

  #start(key: string, kept: Kept): void {
    if (this.#kept.get(key) !== kept) return;
    kept.isReady = true;
    kept.outbox.open();
    this.#closeIfIdle(key);
  }

  async #adoptAll(key: string, kept: Kept): Promise<void> {
    const { userId, roomId, pageId } = kept.place;
    const left = this.#memory
      .placesOf(userId)
      .filter((place) => place.roomId === roomId && place.pageId !== pageId)
      .filter((place) => !kept.watched.has(place.pageId));
    for (const each of left) kept.watched.add(each.pageId);
    for (const each of left) if (!(await this.#adopt(key, kept, each))) this.#adoptLater(key, kept, each);
  }

  /** @returns whether that page is gone */
  async #adopt(key: string, kept: Kept, left: OutboxPlace): Promise<boolean> {
    const release = await this.#edges.pages.replace(left.pageId);
    if (release === null) return false;
    if (this.#kept.get(key) === kept) kept.outbox.adopt(left);
    kept.watched.delete(left.pageId);
    release();
    return true;
  }

  #adoptLater(key: string, kept: Kept, left: OutboxPlace): void {
    const { pages, clock } = this.#edges;
    kept.cancels.push(
      pages.whenGone(left.pageId, () => {
        kept.cancels.push(clock.after(graceOfReload, () => void this.#adopt(key, kept, left)));
      }),
    );
  }

  #closeIfIdle(key: string): void {
    const kept = this.#kept.get(key);
    if (kept !== undefined && kept.leases === 0 && kept.isReady && kept.outbox.isEmpty) this.#close(key);
  }

  #close(key: string): void {
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    kept?.outbox.close();
    for (const cancel of kept?.cancels ?? []) cancel();
  }
}

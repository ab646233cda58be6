import { isRecord } from '../is-record';
import { maximumDraftLength } from '../limits';
import type { Account, Cancel, Draft, Memory, Pages, Signal, Written } from '../ports';
import { Listeners } from '../store';
import { placeOfDraft, type DraftPlace } from './draft-places';

export interface DraftEdges {
  readonly account: Account;
  readonly memory: Memory;
  readonly pages: Pick<Pages, 'tell' | 'hear'>;
  readonly leaves: Signal;
}

/** What a page tells the others of the browser when a draft is sent: where it stood, and its words. */
const topic = 'draft-sent';

const nothing: Written = Object.freeze({ text: '', repliedId: null });

/**
 * What stands in a text field. Pages of one person share one place for it in the browser, and each has its own words:
 * docs/decisions/0048-drafts-in-two-tabs.md.
 */
export class OwnDraft implements Draft {
  readonly #edges: DraftEdges;
  readonly #where: readonly string[];
  readonly #listeners = new Listeners();
  readonly #cancels: readonly Cancel[];
  /** Who was signed in when it was first used: what stands in a field when somebody else is by then isn't theirs. */
  #owner: string | null = null;
  /** Null until it is read. */
  #shown: Written | null = null;
  /** It was written in this page, not only found. */
  #isOwn = false;

  /** @param messageId the thread that is answered in; null in the room itself */
  constructor(edges: DraftEdges, roomId: string, messageId: string | null) {
    this.#edges = edges;
    this.#where = messageId === null ? [roomId] : [roomId, messageId];
    this.#cancels = [
      edges.pages.hear(topic, (news) => this.#hear(news)),
      edges.leaves.subscribe(() => this.#leave()),
      edges.account.subscribe(() => this.#follow()),
    ];
  }

  getSnapshot = (): Written => {
    const place = this.#place;
    return place === null ? nothing : (this.#shown ??= this.#read(place));
  };

  subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener);

  write(text: string): void {
    this.#set({ ...this.getSnapshot(), text });
  }

  replyTo(messageId: string | null): void {
    this.#set({ ...this.getSnapshot(), repliedId: messageId });
  }

  sent(): void {
    const { text } = this.getSnapshot();
    const place = this.#place;
    this.#set(nothing);
    if (place !== null) this.#edges.pages.tell(topic, { place: place.text, text });
  }

  close(): void {
    for (const cancel of this.#cancels) cancel();
    this.#leave();
  }

  get #place(): DraftPlace | null {
    const account = this.#edges.account.getSnapshot();
    if (account.kind !== 'signed-in') return null;
    this.#owner ??= account.userId;
    return account.userId === this.#owner ? placeOfDraft(account.userId, ...this.#where) : null;
  }

  #read({ text, reply }: DraftPlace): Written {
    const { memory } = this.#edges;
    return Object.freeze({ text: memory.read(text) ?? '', repliedId: memory.read(reply) });
  }

  #set(written: Written): void {
    this.#show(written);
    this.#keep();
  }

  #show(written: Written): void {
    if (this.#place === null) return;
    this.#shown = Object.freeze(written);
    this.#isOwn = written.text !== '';
    this.#listeners.notify();
  }

  #keep(): void {
    const place = this.#place;
    if (place === null) return;
    const { memory } = this.#edges;
    const { text, repliedId } = this.getSnapshot();
    if (text.length > maximumDraftLength) memory.hold(place.text, text);
    else memory.write(place.text, text === '' ? null : text);
    memory.write(place.reply, text === '' ? null : repliedId);
  }

  /** Another page may have written over it. */
  #leave(): void {
    if (this.#isOwn) this.#keep();
  }

  /** Who signed out has no draft any more; who signs in again finds what was kept. */
  #follow(): void {
    if (this.#place !== null) return;
    this.#shown = null;
    this.#isOwn = false;
    this.#listeners.notify();
  }

  /** Another page sent what it had, and emptied the place that this one uses too. */
  #hear(news: unknown): void {
    if (!isRecord(news) || news['place'] !== this.#place?.text) return;
    const { text } = this.getSnapshot();
    if (text === news['text']) this.#show(nothing);
    else if (text !== '') this.#keep();
  }
}

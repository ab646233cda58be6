import type { Message } from '../../chat/model';
import type { MessageRecord } from '../../chat/ticks';

export interface Written {
  readonly at: number;
  readonly sequence: number;
  readonly record: MessageRecord;
}

/** For so long rows are held: nobody who is compared with the table was there for longer. */
const heldFor = 5 * 60_000;

/** A room's messages and the stream of their changes. The table has all of them; here are those of late. */
export class RoomTable {
  /** Each row in all its versions, the newest last. */
  readonly #versions = new Map<string, readonly Message[]>();
  /** In their order; rows are held from `#first` on. */
  readonly #ids: string[] = [];
  #first = 0;
  #stream: Written[] = [];
  #taken = 0;
  #sequence = 0;

  put(at: number, after: Message): void {
    const versions = this.#versions.get(after.messageId) ?? [];
    this.#versions.set(after.messageId, [...versions, after]);
    if (versions.length === 0) this.#ids.push(after.messageId);
    this.#sequence += 1;
    this.#stream.push({ at, sequence: this.#sequence, record: { before: versions.at(-1) ?? null, after } });
    this.#forget(at);
  }

  versions(messageId: string): readonly Message[] {
    return this.#versions.get(messageId) ?? [];
  }

  /** Those that are held from this one on, in their order. */
  ids(from = ''): readonly string[] {
    let [low, high] = [this.#first, this.#ids.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ids[middle] ?? '') < from) low = middle + 1;
      else high = middle;
    }
    return this.#ids.slice(low);
  }

  get count(): number {
    return this.#ids.length;
  }

  newest(count: number): readonly Message[] {
    return this.#read(this.#ids.slice(Math.max(this.#first, this.#ids.length - count)));
  }

  /** The message that is `back` before the newest. */
  recent(back: number): Message | undefined {
    const id = this.#ids[Math.max(this.#first, this.#ids.length - 1 - back)];
    return id === undefined ? undefined : this.versions(id).at(-1);
  }

  range(from: string, to: string): readonly Message[] {
    return this.#read(this.ids(from).filter((id) => id <= to));
  }

  /** The next ones of the stream, as far as it shows them by then. */
  peek(until: number, most: number): readonly Written[] {
    return this.#stream.slice(this.#taken, this.#taken + most).filter(({ at }) => at <= until);
  }

  take(count: number): void {
    this.#taken += count;
    if (this.#taken < 10_000) return;
    this.#stream = this.#stream.slice(this.#taken);
    this.#taken = 0;
  }

  #read(ids: readonly string[]): readonly Message[] {
    return ids.flatMap((id) => this.versions(id).at(-1) ?? []);
  }

  #forget(now: number): void {
    for (;;) {
      const id = this.#ids[this.#first];
      const first = id === undefined ? undefined : this.versions(id)[0];
      if (id === undefined || first === undefined || Date.parse(first.sentAt) > now - heldFor) return;
      this.#versions.delete(id);
      this.#first += 1;
    }
  }
}

import type { Account, Memory } from '../ports';

/** Of so many rooms it is remembered how far one came. */
const maximumRooms = 50;

const prefix = 'roomful.seen.';

/** How far this person has read in a room, remembered in this browser. Ids are ULIDs: the lowest is the longest ago. */
export class OwnPlace {
  readonly #memory: Memory;
  readonly #key: string;
  /** The last message that was seen on an earlier visit; null if there was none. */
  readonly lastSeenId: string | null;

  constructor(roomId: string, { memory, account }: { readonly memory: Memory; readonly account: Account }) {
    const person = account.getSnapshot();
    this.#memory = memory;
    this.#key = `${prefix}${person.kind === 'signed-in' ? person.userId : ''}.${roomId}`;
    this.lastSeenId = memory.read(this.#key);
  }

  seen(messageId: string): void {
    const before = this.#memory.read(this.#key);
    if (before !== null && before >= messageId) return;
    this.#memory.write(this.#key, messageId);
    if (before === null) this.#forgetLongAgo();
  }

  #forgetLongAgo(): void {
    const kept = this.#memory.keys(prefix).map((key) => ({ key, id: this.#memory.read(key) ?? '' }));
    kept.sort((one, other) => (one.id < other.id ? 1 : -1));
    for (const { key } of kept.slice(maximumRooms)) this.#memory.write(key, null);
  }
}

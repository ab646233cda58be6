import type { Account, Memory } from '../ports';

/** Of so many rooms it is remembered. */
const maximumRooms = 50;

/** In which rooms this person has reacted, as far as this browser remembers. */
export class ReactedRooms {
  readonly #memory: Memory;
  readonly #key: string;

  constructor({ memory, account }: { readonly memory: Memory; readonly account: Account }) {
    const person = account.getSnapshot();
    this.#memory = memory;
    this.#key = `roomful.reacted.${person.kind === 'signed-in' ? person.userId : ''}`;
  }

  has(roomId: string): boolean {
    return this.#ids.includes(encodeURIComponent(roomId));
  }

  add(roomId: string): void {
    if (this.has(roomId)) return;
    const ids = [...this.#ids, encodeURIComponent(roomId)].slice(-maximumRooms);
    this.#memory.write(this.#key, ids.join(' '));
  }

  get #ids(): readonly string[] {
    return (this.#memory.read(this.#key) ?? '').split(' ');
  }
}

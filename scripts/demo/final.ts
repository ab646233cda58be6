import { reactionEmojis } from '../../chat/limits';
import { postMessage, unwrap, type Actors, type Person } from '../real-client';
import { cheers } from './lines';
import { stands } from './people';
import { final } from './programme';
import { pick } from './pick';

/** Milliseconds: each person is counted once a minute. */
const beatPeriod = 60_000;
const atOnce = 4;

/** The room in broadcast delivery: now and then everybody shouts at once, more than anybody could read. */
export class Final {
  readonly #actors: Actors;
  readonly #beats = new Map<Person, number>();
  #waves = 0;

  constructor(actors: Actors) {
    this.#actors = actors;
  }

  /** Called each few seconds: some more come in, and of those who are there some say so, when their minute is over. */
  async beat(now: number): Promise<void> {
    const isDue = (person: Person) => now - (this.#beats.get(person) ?? 0) >= beatPeriod;
    for (const person of stands.filter(isDue).slice(0, atOnce)) {
      const client = await this.#actors.actAs(person);
      const { displayName } = person;
      if (!this.#beats.has(person))
        unwrap(await client.mutations.joinRoom({ roomId: final, displayName }), 'join a room');
      unwrap(await client.mutations.beat({ roomId: final }), 'be counted');
      this.#beats.set(person, now);
    }
  }

  async wave(): Promise<void> {
    this.#waves += 1;
    for (const [seat, person] of [...this.#beats.keys()].entries()) {
      const client = await this.#actors.actAs(person);
      await postMessage(client, final, pick(cheers, seat + this.#waves));
      const counts = JSON.stringify({ [pick(reactionEmojis, seat + this.#waves)]: 1 + (seat % 4) });
      unwrap(await client.mutations.sendReactions({ roomId: final, counts }), 'clap');
    }
  }
}

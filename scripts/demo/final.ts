import { reactionEmojis } from '../../chat/limits';
import { postMessage, unwrap, type Actors, type RoomfulClient } from '../real-client';
import { cheers } from './lines';
import { stands } from './people';
import { final } from './programme';
import { pick } from './pick';

/** Each person is counted once a minute, which is two waves. */
const wavesPerBeat = 2;

/** The room in broadcast delivery: now and then everybody shouts at once, more than anybody could read. */
export class Final {
  readonly #actors: Actors;
  #waves = 0;

  constructor(actors: Actors) {
    this.#actors = actors;
  }

  async wave(): Promise<void> {
    this.#waves += 1;
    for (const [seat, person] of stands.entries()) {
      const client = await this.#actors.actAs(person);
      if (this.#waves === 1) await enter(client, person.displayName);
      if (this.#waves % wavesPerBeat === 1)
        unwrap(await client.mutations.beat({ roomId: final }), 'be counted');
      await postMessage(client, final, pick(cheers, seat + this.#waves));
      const counts = JSON.stringify({ [pick(reactionEmojis, seat + this.#waves)]: 1 + (seat % 4) });
      unwrap(await client.mutations.sendReactions({ roomId: final, counts }), 'clap');
    }
  }
}

async function enter(client: RoomfulClient, displayName: string): Promise<void> {
  unwrap(await client.mutations.joinRoom({ roomId: final, displayName }), 'join a room');
}

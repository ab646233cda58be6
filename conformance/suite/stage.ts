import { Actors, makeRoomfulClient, type Account } from '../../scripts/real-client';
import type { Deployment } from '../deployment';
import { makeLibraryClient } from '../sample-backend';
import { makeChatSubject } from './chat-subject';
import { makeSampleSubject } from './sample-subject';
import type { Subject } from './subject';

/** Where a scenario plays: a backend, and who acts on it. */
export interface Stage {
  readonly subject: Subject;
  actAs(person: Account, device?: string): Promise<void>;
}

export function openStage({ backend, outputs }: Deployment): Stage {
  switch (backend) {
    case 'chat': {
      const actors = new Actors(outputs, makeRoomfulClient);
      return stageOf(actors, makeChatSubject(actors.client));
    }
    case 'sample': {
      const actors = new Actors(outputs, makeLibraryClient);
      return stageOf(actors, makeSampleSubject(actors.client));
    }
  }
}

const stageOf = <Client>(actors: Actors<Client>, subject: Subject): Stage => ({
  subject,
  actAs: async (person, device) => {
    await actors.actAs(person, device);
  },
});

import type { ChatError, Outcome } from '../../chat/model';
import type { CrowdTransport } from '../../chat/ports';
import type { DataClient } from './data-client';
import { request, type Answer } from './request';

/** What everybody in a room in broadcast delivery sends now and then. */
export function createCrowdTransport(client: DataClient): CrowdTransport {
  const send = async (action: string, start: () => Promise<Answer>): Promise<Outcome<null>> => {
    const outcome = await request(client, action, start);
    if (outcome.ok) return { ok: true, value: null };
    noteUnexpected(outcome.error);
    return outcome;
  };
  return {
    beat: (roomId) => send('be counted', () => client.mutations.beat({ roomId })),
    sendReactions: (roomId, counts) =>
      send('send these reactions', () =>
        client.mutations.sendReactions({ roomId, counts: JSON.stringify(counts) }),
      ),
  };
}

let isNoted = false;

/** Nobody asked for a beat, so nobody is told that one failed; who runs the event finds it here, once. */
function noteUnexpected({ code, message, cause }: ChatError): void {
  if (code !== 'UNEXPECTED' || isNoted) return;
  isNoted = true;
  console.warn(message, cause);
}

import type { ChatError, Outcome } from '../../chat/model';
import type { CountedCrowd, CrowdTransport } from '../../chat/ports';
import type { DataClient } from './data-client';
import { asRow, readCount } from './read-row';
import { request, type Answer } from './request';

/** What everybody in a room sends now and then. */
export function createCrowdTransport(client: DataClient): CrowdTransport {
  const send = async <T>(
    action: string,
    start: () => Promise<Answer>,
    parse: (answer: unknown) => T,
  ): Promise<Outcome<T>> => {
    const outcome = await request(client, action, start);
    if (outcome.ok) return { ok: true, value: parse(outcome.value.data) };
    noteUnexpected(outcome.error);
    return outcome;
  };
  return {
    beat: (roomId) => send('be counted', () => client.mutations.beat({ roomId }), parseCounted),
    sendReactions: (roomId, counts) =>
      send(
        'send these reactions',
        () => client.mutations.sendReactions({ roomId, counts: JSON.stringify(counts) }),
        () => null,
      ),
  };
}

/** Null where the answer says nothing. */
export function parseCounted(answer: unknown): CountedCrowd | null {
  const row = asRow(answer);
  if (row === null) return null;
  const [audience, beatOneIn, at] = [
    readCount(row, 'audience'),
    readCount(row, 'beatOneIn'),
    readCount(row, 'at'),
  ];
  return audience === null || !beatOneIn || at === null ? null : { audience, beatOneIn, at: at * 1000 };
}

let isNoted = false;

/** Nobody asked for a beat, so nobody is told that one failed; who runs the event finds it here, once. */
function noteUnexpected({ code, message, cause }: ChatError): void {
  if (code !== 'UNEXPECTED' || isNoted) return;
  isNoted = true;
  console.warn(message, cause);
}

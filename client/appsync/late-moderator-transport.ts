import { makeChatError } from '../../chat/failures';
import type { Outcome } from '../../chat/model';
import type { Cancel, ModeratorTransport } from '../../chat/ports';

/**
 * Few moderate: the script of what they ask comes with the first question. Where it doesn't come the server is not reached
 * either, and it is asked for again with the next one.
 */
export function createLateModeratorTransport(load: () => Promise<ModeratorTransport>): ModeratorTransport {
  let loaded: Promise<ModeratorTransport> | null = null;
  const come = async (action: string): Promise<Outcome<ModeratorTransport>> => {
    loaded ??= load();
    try {
      return { ok: true, value: await loaded };
    } catch (cause) {
      loaded = null;
      return { ok: false, error: makeChatError(action, 'UNREACHABLE', cause) };
    }
  };
  const late = async <T>(
    action: string,
    ask: (transport: ModeratorTransport) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    const transport = await come(action);
    return transport.ok ? ask(transport.value) : transport;
  };
  return {
    createRoom: (...given) => late('create this room', (to) => to.createRoom(...given)),
    changeRoom: (...given) => late('change this room', (to) => to.changeRoom(...given)),
    takeMeasure: (...given) => late('do this', (to) => to.takeMeasure(...given)),
    observeStandings: (roomId, observer) => {
      let leave: Cancel | null = null;
      let isOver = false;
      const begin = async () => {
        const transport = await come('follow the measures');
        if (isOver) return;
        if (transport.ok) leave = transport.value.observeStandings(roomId, observer);
        else observer.failed(transport.error);
      };
      void begin();
      return () => {
        isOver = true;
        leave?.();
      };
    },
    readParticipant: (...given) => late('read this participant', (to) => to.readParticipant(...given)),
    readParticipants: (...given) => late('list the participants', (to) => to.readParticipants(...given)),
    readAuditEntries: (...given) => late('read the log', (to) => to.readAuditEntries(...given)),
    readHeldPosts: (...given) => late('read what waits', (to) => to.readHeldPosts(...given)),
    decide: (...given) => late('decide on this', (to) => to.decide(...given)),
    keepReported: (...given) => late('decide on this', (to) => to.keepReported(...given)),
    readRoomReports: (...given) => late('read the reports', (to) => to.readRoomReports(...given)),
    readReports: (...given) => late('read the reports', (to) => to.readReports(...given)),
    readRules: (...given) => late('read the rules', (to) => to.readRules(...given)),
    setRules: (...given) => late('set the rules', (to) => to.setRules(...given)),
  };
}

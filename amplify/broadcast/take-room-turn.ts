import { takeTurn, type PaceTiming, type RoomPace } from '../../chat/ticks';
import { lastWholeSecond } from './crowd-figures';
import type { BroadcastPorts, StoredPace } from './ports';

/** The batch is given again, and finds the turn free by then. */
export class TurnTakenError extends Error {
  constructor(roomId: string, milliseconds: number) {
    super(`unable to tell room ${roomId}; its turn is taken for ${milliseconds} ms`);
  }
}

/** What a turn needs to be written and published, in milliseconds. */
export const timeForTurn = 2_000;

type TurnPorts = Pick<BroadcastPorts, 'readPace' | 'writePace' | 'now' | 'wait' | 'remaining'>;

/** A turn that somebody has is looked at again after that, in milliseconds: most are over long before they would be free. */
const lookAgain = 250;

/**
 * Waits for the room's turn and takes it, also while another stream's call has it. Null if there is nothing to tell by
 * then: somebody else told it meanwhile.
 * @throws TurnTakenError if there is no time left, since whoever has it died
 */
export async function takeRoomTurn(
  roomId: string,
  holder: string,
  isDue: (stored: StoredPace) => boolean,
  ports: TurnPorts,
  timing: PaceTiming,
): Promise<StoredPace | null> {
  for (;;) {
    const stored = await ports.readPace(roomId);
    if (!isDue(stored)) return null;
    const turn = takeTurn(stored.pace, ports.now(), holder, timing);
    if (turn.kind === 'wait') {
      const milliseconds = turn.until - ports.now();
      const soon = Math.min(milliseconds, lookAgain);
      if (soon + timeForTurn > ports.remaining()) throw new TurnTakenError(roomId, milliseconds);
      await ports.wait(soon);
    } else if (
      await ports.writePace(roomId, { ...stored, pace: turn.pace, crowd: withoutTaps(stored, turn.pace) })
    ) {
      return { ...stored, pace: turn.pace, version: stored.version + 1 };
    }
  }
}

/** Taps are this turn's, whatever becomes of it: told again they would float twice. */
function withoutTaps({ crowd }: StoredPace, { lastAt }: RoomPace): StoredPace['crowd'] {
  return { ...crowd, tapsUpTo: Math.max(crowd.tapsUpTo, lastWholeSecond(lastAt)) };
}

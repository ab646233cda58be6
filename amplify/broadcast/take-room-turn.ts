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

/**
 * Waits for the room's turn and takes it. Null if there is nothing to tell by then: somebody else told it meanwhile.
 * @throws TurnTakenError if there is no time left
 */
export async function takeRoomTurn(
  roomId: string,
  holder: string,
  isDue: (stored: StoredPace) => boolean,
  ports: BroadcastPorts,
  timing: PaceTiming,
): Promise<StoredPace | null> {
  for (;;) {
    const stored = await ports.readPace(roomId);
    if (!isDue(stored)) return null;
    const turn = takeTurn(stored.pace, ports.now(), holder, timing);
    if (turn.kind === 'wait') {
      const milliseconds = turn.until - ports.now();
      if (milliseconds + timeForTurn > ports.remaining()) throw new TurnTakenError(roomId, milliseconds);
      await ports.wait(milliseconds);
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

import { lingerUntil } from '../../chat/ticks';
import type { BroadcastPorts } from './ports';
import type { RoomNews } from './room-news';
import { pollingTime } from './settings';
import { tellRoom, type TellSettings } from './tell-room';

export interface FailedRoom {
  readonly firstSequence: string;
  readonly reason: unknown;
}

/**
 * Tells all rooms of a batch, none waiting for another. Then it stays until the next turn is nearly due: what comes
 * meanwhile is gathered by the stream.
 * @returns the rooms that were not told
 */
export async function tellRooms(
  news: readonly RoomNews[],
  ports: BroadcastPorts,
  settings: TellSettings,
): Promise<readonly FailedRoom[]> {
  const turns = await Promise.allSettled(news.map((one) => tellRoom(one, ports, settings)));
  const failed = turns.flatMap((turn, index): FailedRoom[] => {
    const { firstSequence } = news[index] ?? { firstSequence: '' };
    return turn.status === 'rejected' ? [{ firstSequence, reason: turn.reason }] : [];
  });
  const lastAt = Math.max(0, ...turns.map((turn) => (turn.status === 'fulfilled' ? (turn.value ?? 0) : 0)));
  const left = lingerUntil(lastAt, settings.interval, pollingTime) - ports.now();
  if (lastAt > 0 && left > 0 && failed.length === 0) await ports.wait(left);
  return failed;
}

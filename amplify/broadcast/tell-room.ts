import {
  emptyBatch,
  endTurn,
  gatherChanges,
  makeTicks,
  sendingTimes,
  serialiseTick,
  type RoomBatch,
  type RoomPace,
  type RoomState,
  type Tick,
} from '../../chat/ticks';
import type { Message } from '../../chat/model';
import { nothingTold, readCrowdNews, type CrowdSecond } from './crowd-figures';
import type { BroadcastPorts, StoredPace } from './ports';
import type { RoomNews } from './room-news';
import { takeRoomTurn, timeForTurn } from './take-room-turn';

export interface TellSettings {
  readonly interval: number;
  readonly longestTurn: number;
  readonly shownPerTurn: number;
}

/**
 * Tells one room what is new, in one turn. In the snapshot before it is published, so that who sees a hole finds the tick
 * there; and the turn ends last, so that a function which dies tells the same again, under later ids.
 * @returns when the last tick went out; null if there was nothing to tell
 */
export async function tellRoom(
  news: RoomNews,
  ports: BroadcastPorts,
  settings: TellSettings,
): Promise<number | null> {
  const { roomId, leftBroadcast } = news;
  const before = await ports.readRoom(roomId);
  if (before === null || (before.delivery === 'STANDARD' && !leftBroadcast)) return null;
  const changes = gatherChanges(news.messages);
  const hasChanges = Object.values(changes).some((list) => list.length > 0);
  const seconds = hasChanges ? [] : await readWholeSeconds(roomId, ports);
  const isDue = (stored: StoredPace): boolean =>
    hasChanges || hasRoomNews(before, leftBroadcast, stored) || hasCrowdNews(seconds, stored, ports.now());
  const taken = await takeRoomTurn(roomId, news.firstSequence, isDue, ports, settings);
  if (taken === null) return null;
  // Read again: a turn that was waited for must not tell the room as it was before another one did.
  const room = (await ports.readRoom(roomId)) ?? before;
  const { lastAt } = taken.pace;
  const crowd = readCrowdNews(await ports.readCrowd(roomId, minuteBefore(lastAt)), taken.crowd, lastAt);
  const isTold = !hasRoomNews(room, leftBroadcast, taken);
  const { burst, figures } = crowd;
  const toldRoom = isTold ? noRoom : { room, pinned: await readPinned(roomId, room, ports) };
  const batch = { ...emptyBatch, ...changes, burst, crowd: figures, ...toldRoom };
  const beginsAnew = taken.beginsAnew || (leftBroadcast && room.delivery === 'BROADCAST');
  const ticks = makeRoomTicks(roomId, batch, room, { ...taken, beginsAnew }, settings);
  const told = room.delivery === 'BROADCAST' ? { ticks, crowd: crowd.told.figures } : null;
  if (!(await ports.prepareSnapshot(roomId, taken.version, told))) throw new TurnLostError(roomId);
  const lastSentAt = await sendTicks(ticks, lastAt, ports, settings);
  await endRoomTurn(
    roomId,
    endTurn(taken.pace, ticks, lastSentAt),
    room,
    { ...taken, crowd: crowd.told },
    ports,
  );
  return lastSentAt;
}

const noRoom = { room: null, pinned: null };

function readPinned(
  roomId: string,
  { pinnedMessageId }: RoomState,
  ports: BroadcastPorts,
): Promise<Message | null> {
  return pinnedMessageId === null ? Promise.resolve(null) : ports.readMessage(roomId, pinnedMessageId);
}

const minuteBefore = (now: number): number => Math.floor(now / 1_000) - 60;

/** What the crowd does in this very second may be the last that it does: nothing would call again once it is whole. */
async function readWholeSeconds(roomId: string, ports: BroadcastPorts): Promise<readonly CrowdSecond[]> {
  const now = ports.now();
  const seconds = await ports.readCrowd(roomId, minuteBefore(now));
  const present = Math.floor(now / 1_000);
  if (seconds.some(({ second }) => second === present))
    await ports.wait(Math.max(0, (present + 1) * 1_000 - ports.now()));
  return seconds;
}

function hasCrowdNews(seconds: readonly CrowdSecond[], { crowd }: StoredPace, now: number): boolean {
  const { figures, burst } = readCrowdNews(seconds, crowd, now);
  return figures !== null || Object.keys(burst).length > 0;
}

/** What is told of a room that left broadcast delivery is told once; one that came back begins anew each time. */
function hasRoomNews(room: RoomState, leftBroadcast: boolean, { toldRoom }: StoredPace): boolean {
  return toldRoom !== JSON.stringify(room) || (leftBroadcast && room.delivery === 'BROADCAST');
}

function makeRoomTicks(
  roomId: string,
  batch: RoomBatch,
  { pinnedMessageId }: RoomState,
  { pace, beginsAnew }: StoredPace,
  { shownPerTurn }: TellSettings,
): readonly Tick[] {
  return makeTicks(batch, {
    roomId,
    now: pace.lastAt,
    lastId: pace.lastId,
    beginsAnew,
    limit: shownPerTurn,
    pinnedMessageId,
    shownBefore: new Set(pace.shown),
  });
}

/** @returns when the turn's time began to count: when it was taken or, if it has several ticks, when the last went out
 */
async function sendTicks(
  ticks: readonly Tick[],
  takenAt: number,
  ports: BroadcastPorts,
  { interval }: TellSettings,
): Promise<number> {
  const until = ports.now() + ports.remaining() - timeForTurn;
  const times = sendingTimes(ticks.length, ports.now(), interval, until);
  for (const [index, tick] of ticks.entries()) {
    const early = (times[index] ?? 0) - ports.now();
    if (early > 0) await ports.wait(early);
    await ports.publish(tick.roomId, serialiseTick(tick));
  }
  return ticks.length > 1 ? (times.at(-1) ?? takenAt) : takenAt;
}

async function endRoomTurn(
  roomId: string,
  pace: RoomPace,
  room: RoomState,
  taken: StoredPace,
  ports: BroadcastPorts,
): Promise<void> {
  const isOver = await ports.writePace(roomId, {
    pace,
    version: taken.version,
    toldRoom: JSON.stringify(room),
    beginsAnew: room.delivery === 'STANDARD',
    // Nobody is counted in standard delivery, so that counting begins anew.
    crowd: room.delivery === 'STANDARD' ? nothingTold : taken.crowd,
  });
  // Both turns chained to the same tick; told again, this batch joins on to the other's.
  if (!isOver) throw new TurnLostError(roomId);
}

class TurnLostError extends Error {
  constructor(roomId: string) {
    super(`unable to end the turn of room ${roomId}; it was taken over`);
  }
}

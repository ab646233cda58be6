import type { Message } from '../model';
import { bytesInTick, deliveredBytes } from './delivered-bytes';
import { chooseShown, type SamplingContext } from './choose-shown';
import { cutContent } from './cut-content';
import type { MessageChange, RoomBatch, RoomState, Tick } from './tick';
import { changeToWire, countToWire, messageToWire, reactionToWire, serialiseTick } from './tick-wire';
import { maximumTickBytes } from './tick-limits';

export interface TurnContext extends SamplingContext {
  readonly roomId: string;
  readonly now: number;
  /** The id of the room's last tick; 0 if there was none. */
  readonly lastId: number;
  /** Something happened since the last tick that no tick tells of: the first one names one that nobody heard. */
  readonly beginsAnew?: boolean;
}

/** A part of a batch that fills one tick; ids are given when all parts are known. */
type Part = Pick<
  Tick,
  'messages' | 'changes' | 'counts' | 'room' | 'pinned' | 'reactions' | 'burst' | 'crowd'
>;

/** What can stand in a tick, and how many bytes it takes there. */
interface Piece {
  readonly bytes: number;
  readonly add: (part: Part) => Part;
}

const emptyPart: Part = {
  messages: [],
  changes: [],
  counts: [],
  room: null,
  pinned: null,
  reactions: [],
  burst: {},
  crowd: null,
};

/**
 * The ticks that tell a batch, in order; none for an empty batch. What has to be told takes as many ticks as it needs.
 * Other messages fill what is left of the last of them, so that many or long messages never cost more.
 */
export function makeTicks(batch: RoomBatch, context: TurnContext): readonly Tick[] {
  const { always, rest } = chooseShown(batch.created, context);
  const room = maximumTickBytes - emptyBytes(context.roomId);
  const parts = fillParts(requiredPieces(batch, always), room);
  if (parts.length === 0 && batch.created.length === 0) return [];
  const last = addWhatFits(parts.pop() ?? { part: emptyPart, left: room }, rest.map(told).map(messagePiece));
  return chain(
    [...parts, last].map(({ part }) => part),
    batch.created,
    context,
  );
}

interface Filling {
  readonly part: Part;
  readonly left: number;
}

function fillParts(pieces: readonly Piece[], room: number): Filling[] {
  const parts: Filling[] = [];
  for (const piece of pieces) {
    const open = parts.at(-1);
    if (open !== undefined && piece.bytes <= open.left) parts[parts.length - 1] = fill(open, piece);
    else parts.push(fill({ part: emptyPart, left: room }, piece));
  }
  return parts;
}

function addWhatFits(filling: Filling, pieces: readonly Piece[]): Filling {
  return pieces.reduce((soFar, piece) => (piece.bytes <= soFar.left ? fill(soFar, piece) : soFar), filling);
}

function fill({ part, left }: Filling, piece: Piece): Filling {
  return { part: piece.add(part), left: left - piece.bytes };
}

/** The room first: what a reader sees of the rest may depend on it. */
function requiredPieces(batch: RoomBatch, always: readonly Message[]): readonly Piece[] {
  const { room, crowd, burst } = batch;
  return [
    ...(room === null ? [] : [roomPiece(room, batch.pinned && told(batch.pinned))]),
    ...(crowd === null
      ? []
      : [{ bytes: fieldBytes('cr', Object.values(crowd)), add: (part: Part) => ({ ...part, crowd }) }]),
    ...(Object.keys(burst).length === 0
      ? []
      : [{ bytes: fieldBytes('b', burst), add: (part: Part) => ({ ...part, burst }) }]),
    ...batch.changes.map(toldChange).map(changePiece),
    ...always.map(told).map(messagePiece),
    ...batch.counts.map((count) => ({
      bytes: bytesInTick(countToWire(count)),
      add: (part: Part) => ({ ...part, counts: [...part.counts, count] }),
    })),
    ...batch.reactions.map((reactions) => ({
      bytes: bytesInTick(reactionToWire(reactions)),
      add: (part: Part) => ({ ...part, reactions: [...part.reactions, reactions] }),
    })),
  ];
}

/** In one piece, since who hears of a pinned message that isn't there would ask for it. */
function roomPiece(room: RoomState, pinned: Message | null): Piece {
  const pin = pinned === null ? 0 : fieldBytes('pin', messageToWire(pinned));
  return { bytes: fieldBytes('room', room) + pin, add: (part) => ({ ...part, room, pinned }) };
}

function messagePiece(message: Message): Piece {
  return {
    bytes: bytesInTick(messageToWire(message)),
    add: (part) => ({ ...part, messages: [...part.messages, message] }),
  };
}

function changePiece(change: MessageChange): Piece {
  return {
    bytes: bytesInTick(changeToWire(change)),
    add: (part) => ({ ...part, changes: [...part.changes, change] }),
  };
}

function told(message: Message): Message {
  const { content, isCut } = cutContent(message.content);
  return isCut ? Object.freeze({ ...message, content, isCut }) : message;
}

function toldChange(change: MessageChange): MessageChange {
  const { content, isCut } = cutContent(change.content);
  return isCut ? { ...change, content, isCut } : change;
}

/** Ids and the chain. What is not shown is counted in the last tick, which is the one that is never missing. */
function chain(parts: readonly Part[], created: readonly Message[], context: TurnContext): readonly Tick[] {
  const { roomId, now, lastId, beginsAnew = false } = context;
  const ids = created.map(({ messageId }) => messageId).sort();
  const first = Math.max(now, lastId + (beginsAnew ? 2 : 1));
  const shown = parts.reduce((count, { messages }) => count + messages.length, 0);
  return parts.map((part, index) => ({
    ...part,
    messages: [...part.messages].sort((one, other) => (one.messageId < other.messageId ? -1 : 1)),
    roomId,
    id: first + index,
    prev: index === 0 && !beginsAnew ? lastId : first + index - 1,
    from: ids[0] ?? null,
    to: ids.at(-1) ?? null,
    more: index === parts.length - 1 ? created.length - shown : 0,
  }));
}

/** A tick with all its fields and nothing in them, and the widest numbers and ids. */
function emptyBytes(roomId: string): number {
  const widestId = 'W'.repeat(128);
  const wide = { id: Number.MAX_SAFE_INTEGER, prev: Number.MAX_SAFE_INTEGER, more: Number.MAX_SAFE_INTEGER };
  const empty = serialiseTick({ ...emptyPart, roomId, ...wide, from: widestId, to: widestId });
  // The names of the lists, which an empty tick doesn't have, with their brackets.
  return (
    deliveredBytes(roomId, empty) +
    ['m', 'ch', 'n', 're'].reduce((sum, name) => sum + fieldBytes(name, []), 0)
  );
}

function fieldBytes(name: string, value: unknown): number {
  return bytesInTick(name) + bytesInTick(value);
}

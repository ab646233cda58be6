import type { DynamoDBRecord } from 'aws-lambda';
import type { Message } from '../../chat/model';
import { parseTick, type RoomState, type Snapshot, type Tick } from '../../chat/ticks';
import type { CrowdSecond } from './crowd-figures';
import { keepTicks } from './keep-ticks';
import { parsePaceRow } from './pace-row';
import type { BroadcastPorts, StoredPace } from './ports';
import { readRoomNews } from './room-news';
import { TurnTakenError } from './take-room-turn';
import { tellRooms } from './tell-rooms';

const functionTime = 10_000;
const settings = { interval: 1_000, longestTurn: 11_000, shownPerTurn: 2 };

export const liveRoom: RoomState = {
  delivery: 'BROADCAST',
  status: 'LIVE',
  isReadOnly: false,
  slowModeSeconds: 0,
  pinnedMessageId: null,
  announcement: null,
};

/** What a dying function does not get to do. */
export class Killed extends Error {}

/** The tables of one room, their streams, and the function's very code; it can be ended at each of its calls. */
export class BroadcastWorld {
  readonly messages = new Map<string, Message>();
  readonly published: { readonly tick: Tick; readonly body: string; readonly at: number }[] = [];
  seconds: CrowdSecond[] = [];
  room = liveRoom;
  now = 1_000_000;
  readonly #stream: DynamoDBRecord[] = [];
  #bodies: readonly string[] = [];
  #snapshotTurn = 0;
  #pace: StoredPace = parsePaceRow(null);
  #callsLeft = Infinity;
  #endsAt = 0;

  constructor(private readonly hear: (body: string) => void = () => undefined) {}

  write(message: Message): void {
    this.#record(this.messages.get(message.messageId) ?? null, message, rowOfMessage);
    this.messages.set(message.messageId, message);
  }

  change(room: RoomState): void {
    this.#record(this.room, room, rowOfRoom);
    this.room = room;
  }

  /** The crowd does something in a second. */
  signal(second: CrowdSecond): void {
    this.seconds.push(second);
    this.#record(null, second, () => ({ __typename: { S: 'CrowdSecond' }, roomId: { S: 'room' } }));
  }

  get length(): number {
    return this.#stream.length;
  }

  /** Gives the function the records from one to another. @returns whether it lived, and told all */
  async invoke(from: number, to: number, callsUntilDeath = Infinity): Promise<boolean> {
    this.#callsLeft = callsUntilDeath;
    this.#endsAt = this.now + functionTime;
    const failed = await tellRooms(readRoomNews(this.#stream.slice(from, to), fail), this.#ports(), settings);
    for (const { reason } of failed) {
      if (!(reason instanceof TurnTakenError || reason instanceof Killed)) throw reason;
    }
    return failed.length === 0;
  }

  snapshot(): Snapshot {
    const posts = [...this.messages.values()].slice(-3);
    return { ticks: this.#bodies.map(readBody), posts, reachesStart: posts.length === this.messages.size };
  }

  #ports(): BroadcastPorts {
    return {
      readRoom: () => this.#call(() => this.room),
      readMessage: (_, messageId) => this.#call(() => this.messages.get(messageId) ?? null),
      readCrowd: (_, from) => this.#call(() => this.seconds.filter(({ second }) => second >= from)),
      readPace: () => this.#call(() => this.#pace),
      writePace: (_, pace) =>
        this.#call(() => {
          if (pace.version !== this.#pace.version) return false;
          this.#pace = { ...pace, version: pace.version + 1 };
          return true;
        }),
      prepareSnapshot: (roomId, turn, told) =>
        this.#call(() => {
          if (turn < this.#snapshotTurn) return false;
          this.#snapshotTurn = turn;
          this.#bodies = told === null ? [] : keepTicks(roomId, this.#bodies, told.ticks).slice(-4);
          return true;
        }),
      publish: (_, body) =>
        this.#call(() => {
          this.published.push({ tick: readBody(body), body, at: this.now });
          this.hear(body);
        }),
      now: () => this.now,
      wait: (milliseconds) => {
        this.now += milliseconds;
        return Promise.resolve();
      },
      remaining: () => this.#endsAt - this.now,
    };
  }

  /** The last call it lives for is done, and it does not learn of it. */
  #call<T>(work: () => T): Promise<T> {
    this.#callsLeft -= 1;
    if (this.#callsLeft < 0) return Promise.reject(new Killed());
    const result = work();
    return this.#callsLeft === 0 ? Promise.reject(new Killed()) : Promise.resolve(result);
  }

  #record<T>(before: T | null, after: T, toRow: (value: T) => Row): void {
    const SequenceNumber = String(this.#stream.length).padStart(9, '0');
    const images = { NewImage: toRow(after), ...(before !== null && { OldImage: toRow(before) }) };
    this.#stream.push({ dynamodb: { SequenceNumber, ...images } });
  }
}

function readBody(body: string): Tick {
  const tick = parseTick('room', body);
  if (tick === null) throw new Error(`unable to read ${body}`);
  return tick;
}

type Row = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

const text = (value: string | null) => (value === null ? { NULL: true as const } : { S: value });

const rowOfMessage = (message: Message): Row => ({
  __typename: { S: 'Message' },
  roomId: { S: message.roomId },
  messageId: { S: message.messageId },
  content: { S: message.content },
  nonce: { S: message.nonce },
  senderId: { S: message.sender.userId },
  senderName: { S: message.sender.displayName },
  senderRole: { S: message.sender.role },
  createdAt: { S: message.sentAt },
  repliedId: text(message.repliedId),
  repliedAt: text(message.repliedAt),
  replyCount: { N: String(message.replyCount) },
  editedAt: text(message.editedAt),
  removedAt: text(message.removedAt),
  restoredAt: text(message.restoredAt),
});

const rowOfRoom = (room: RoomState): Row => ({
  __typename: { S: 'Room' },
  id: { S: 'room' },
  delivery: { S: room.delivery },
  status: { S: room.status },
  readOnly: { BOOL: room.isReadOnly },
  slowModeSeconds: { N: String(room.slowModeSeconds) },
  pinnedMessageId: text(room.pinnedMessageId),
  announcement: text(room.announcement),
});

function fail(place: string): never {
  throw new Error(`unable to read ${place}`);
}

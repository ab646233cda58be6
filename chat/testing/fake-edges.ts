import { makeChatError } from '../failures';
import type { Answer, ChatError, Membership, Message, Outcome, PostChange, Room } from '../model';
import type {
  AccountState,
  AnswerDraft,
  ConnectionState,
  Edges,
  FeedObserver,
  MessageDraft,
  OwnReaction,
  ReactionCounts,
  RoomObserver,
  RoomSnapshot,
  RoomsObserver,
  TickObserver,
  Transport,
} from '../ports';
import { createSignal, createValueStore } from '../store';
import { FakeBrowser } from './fake-browser';
import { FakeCrowd } from './fake-crowd';
import { FakeClock } from './fake-clock';
import { FakeSource } from './fake-source';
import { FakeTicks } from './fake-ticks';
import { FakeModeration } from './fake-moderation';
import { noChance } from './fixed-chance';
import { sampleAnswer, sampleMessage, sampleRoom } from './sample-posts';

const ann = { userId: 'ann', displayName: 'Ann', role: 'PARTICIPANT' } as const;

/** A server for one person, Ann, in one room. A test tells and refuses what it wants. */
export class FakeTransport extends FakeModeration implements Transport {
  room: Outcome<Room | null> = { ok: true, value: sampleRoom() };
  listedRooms: readonly Room[] = [];
  membership: Outcome<Membership> = { ok: true, value: { roomId: 'room', ...ann } };
  readonly messages = new FakeSource<Message>((message) => message.messageId);
  readonly answers = new FakeSource<Answer>((answer) => answer.threadId);
  readonly posted: (MessageDraft | AnswerDraft)[] = [];
  /** What the next posts end with. */
  readonly refusals: ChatError[] = [];
  readonly reports: string[] = [];
  readonly reacted: string[] = [];
  reactionCounts: ReactionCounts = { messageId: '', version: 1, counts: {} };
  ownReactions: readonly OwnReaction[] = [];
  readonly ownReads: { readonly from: string; readonly to: string }[] = [];
  readonly ticks = new FakeTicks();
  readonly crowd = new FakeCrowd();
  snapshotReads = 0;
  roomReads = 0;
  roomsReads = 0;
  roomObserver: RoomObserver | null = null;
  roomsObserver: RoomsObserver | null = null;
  #clockSecond = 500;

  observeRooms = (observer: RoomsObserver) => {
    this.roomsObserver = observer;
    return () => undefined;
  };

  readRooms = () => {
    this.roomsReads += 1;
    return Promise.resolve({ ok: true as const, value: [...this.listedRooms] });
  };

  /** In pages of two. */
  readRoomsOf: Transport['readRoomsOf'] = (status, pageToken) => {
    const from = Number(pageToken ?? 0);
    const rooms = this.listedRooms
      .filter((room) => room.status === status)
      .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
    if (status !== 'SCHEDULED') rooms.reverse();
    const nextToken = from + 2 < rooms.length ? String(from + 2) : null;
    return Promise.resolve({ ok: true, value: { items: rooms.slice(from, from + 2), nextToken } });
  };

  observeTicks = (_roomId: string, observer: TickObserver) => this.ticks.observe(observer);

  beat: Transport['beat'] = () => this.crowd.beat();

  sendReactions: Transport['sendReactions'] = (_roomId, counts) => this.crowd.sendReactions(counts);

  /** The room, and whatever was written in it so far. */
  readSnapshot = async (): Promise<Outcome<RoomSnapshot>> => {
    this.snapshotReads += 1;
    await Promise.resolve();
    const { room } = this;
    if (!room.ok) return room;
    if (room.value === null) return { ok: false, error: makeChatError('open this room', 'ROOM_NOT_FOUND') };
    const { posts, isWhole } = this.messages.window();
    const { made, crowd } = this.ticks;
    return {
      ok: true,
      value: { room: room.value, ticks: [...made], posts, reachesStart: isWhole, pinned: null, crowd },
    };
  };

  readRoom = () => {
    this.roomReads += 1;
    return Promise.resolve(this.room);
  };

  join = (roomId: string, displayName: string) => {
    const { membership } = this;
    return Promise.resolve(
      membership.ok ? { ok: true as const, value: { ...membership.value, roomId, displayName } } : membership,
    );
  };

  observeRoom = (_roomId: string, observer: RoomObserver) => {
    this.roomObserver = observer;
    return this.messages.observe(observer);
  };

  readMessages = (_roomId: string, range: Parameters<Transport['readMessages']>[1]) =>
    this.messages.read(range);

  readMessage = (_roomId: string, messageId: string) => {
    const all = this.messages.page({ after: null, before: null, limit: 10_000 }).posts;
    const value = all.find((message) => message.messageId === messageId) ?? null;
    return Promise.resolve({ ok: true as const, value });
  };

  postMessage = ({ ...draft }: MessageDraft): Promise<Outcome<Message>> =>
    this.#post(draft, () => {
      const { content, nonce, repliedId } = draft;
      const message = sampleMessage((this.#clockSecond += 1), { content, nonce, repliedId, sender: ann });
      this.messages.write(message);
      return message;
    });

  changeMessage: Transport['changeMessage'] = (_roomId, messageId, change) =>
    this.#change(this.messages, messageId, change);

  changeAnswer: Transport['changeAnswer'] = (_roomId, _messageId, threadId, change) =>
    this.#change(this.answers, threadId, change);

  reportMessage: Transport['reportMessage'] = async (_roomId, messageId, text) => {
    this.reports.push(`${messageId} ${text}`);
    await Promise.resolve();
    const error = this.refusals.shift();
    return error === undefined ? { ok: true, value: null } : { ok: false, error };
  };

  react = async (_roomId: string, reaction: OwnReaction, isOn: boolean): Promise<Outcome<ReactionCounts>> => {
    this.reacted.push(`${isOn ? '+' : '-'}${reaction.emoji}`);
    await Promise.resolve();
    const error = this.refusals.shift();
    return error === undefined ? { ok: true, value: this.reactionCounts } : { ok: false, error };
  };

  readOwnReactions = (_roomId: string, from: string, to: string) => {
    this.ownReads.push({ from, to });
    return Promise.resolve({ ok: true as const, value: this.ownReactions });
  };

  observeThread = (_roomId: string, _messageId: string, observer: FeedObserver<Answer>) =>
    this.answers.observe(observer);

  readAnswers = (_roomId: string, _messageId: string, range: Parameters<Transport['readAnswers']>[2]) =>
    this.answers.read(range);

  postAnswer = (draft: AnswerDraft): Promise<Outcome<Answer>> =>
    this.#post(draft, () => {
      const { content, nonce } = draft;
      const answer = sampleAnswer((this.#clockSecond += 1), { content, nonce, sender: ann });
      this.answers.write(answer);
      return answer;
    });

  async #change<T extends Message | Answer>(
    source: FakeSource<T>,
    id: string,
    change: PostChange,
  ): Promise<Outcome<T>> {
    await Promise.resolve();
    const error = this.refusals.shift();
    const post = source.find(id);
    if (error !== undefined || post === undefined)
      return { ok: false, error: error ?? makeChatError('change this', 'MESSAGE_NOT_FOUND') };
    const at = '2026-11-24T10:09:00.000Z';
    const changed =
      change.kind === 'edit'
        ? { ...post, content: change.content, editedAt: at }
        : { ...post, content: '', removedAt: at };
    source.write(changed);
    return { ok: true, value: changed };
  }

  async #post<T>(draft: MessageDraft | AnswerDraft, make: () => T): Promise<Outcome<T>> {
    this.posted.push(draft);
    await Promise.resolve();
    const error = this.refusals.shift();
    return error === undefined ? { ok: true, value: make() } : { ok: false, error };
  }
}

export interface FakeEdges extends Edges {
  readonly returns: ReturnType<typeof createSignal>;
  readonly leaves: ReturnType<typeof createSignal>;
  readonly clock: FakeClock;
  readonly transport: FakeTransport;
  readonly connection: ReturnType<typeof createValueStore<ConnectionState>>;
  readonly account: ReturnType<typeof createValueStore<AccountState>> & Edges['account'];
}

/** Ann is signed in, and nothing happens by itself. */
export function makeFakeEdges(browser = new FakeBrowser()): FakeEdges {
  let nonces = 0;
  return {
    account: {
      ...createValueStore<AccountState>({
        kind: 'signed-in',
        userId: 'ann',
        email: 'ann@example.org',
        isModerator: false,
      }),
      signOut: () => Promise.resolve(),
    },
    connection: createValueStore<ConnectionState>('connecting'),
    transport: new FakeTransport(),
    clock: new FakeClock(),
    ids: { nonce: () => `nonce-${(nonces += 1)}` },
    chance: noChance,
    memory: browser.memory,
    pages: browser.openPage(),
    returns: createSignal(),
    leaves: createSignal(),
  };
}

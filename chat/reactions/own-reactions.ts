import { makeChatError } from '../failures';
import { millisecondsBetweenChoices } from '../limits';
import type { ChatError, Outcome } from '../model';
import type {
  Account,
  Chance,
  Clock,
  Memory,
  OwnMarks,
  OwnReaction,
  ReactionCounts,
  ReactionStore,
  Pages,
  Transport,
} from '../ports';
import { Timers } from '../schedule';
import { Listeners } from '../store';
import { OwnReads } from './own-reads';
import { ReactedRooms } from './reacted-rooms';
import { OtherTabs } from './other-tabs';
import { nextTry, reactionDelay } from './reaction-delay';

interface ReactionEdges {
  readonly transport: Pick<Transport, 'react' | 'readOwnReactions'>;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly memory: Memory;
  readonly account: Account;
  readonly pages: Pick<Pages, 'tell' | 'hear'>;
}

interface ReactionHost {
  /** How many are here; null where nobody counts. */
  crowd(): number | null;
  counted(reactions: ReactionCounts): void;
}

/** What is on its way to be as this person wants it. */
interface Wish extends OwnReaction {
  readonly dueAt: number;
  readonly attempt: number;
  readonly settled: readonly ((outcome: Outcome<null>) => void)[];
}

type Mark = OwnMarks[string];

const unmarked: Mark = Object.freeze({ isOn: false, isCounted: false });

/** The server's clock and this one do not run alike. */
const pause = millisecondsBetweenChoices + 100;

/**
 * One's own reactions in a room. They show at once and go out one after the other, as the server takes them; what was
 * taken back before it went is not sent. What the server refuses for good is put back.
 */
export class OwnReactions implements ReactionStore {
  readonly #roomId: string;
  readonly #edges: ReactionEdges;
  readonly #host: ReactionHost;
  readonly #reads: OwnReads;
  readonly #reactedRooms: ReactedRooms;
  readonly #tabs: OtherTabs;
  readonly #timers: Timers<'send'>;
  readonly #listeners = new Listeners();
  readonly #wishes = new Map<string, Wish>();
  #marks: ReadonlyMap<string, OwnMarks> = new Map();
  #isSending = false;
  /** Before that the server would not take the next one. */
  #freeAt = 0;
  #isClosed = false;

  constructor(roomId: string, edges: ReactionEdges, host: ReactionHost) {
    this.#roomId = roomId;
    this.#edges = edges;
    this.#host = host;
    this.#timers = new Timers(edges.clock);
    this.#reactedRooms = new ReactedRooms(edges);
    this.#tabs = new OtherTabs(roomId, edges, (reaction, isOn) => this.#takenElsewhere(reaction, isOn));
    const hasReacted = this.#reactedRooms.has(roomId);
    this.#reads = new OwnReads(
      (from, to) => edges.transport.readOwnReactions(roomId, from, to),
      edges,
      () => (hasReacted ? 0 : (host.crowd() ?? 0)),
      (own) => this.#known(own),
    );
  }

  getSnapshot = (): ReadonlyMap<string, OwnMarks> => this.#marks;

  subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener);

  look(messageId: string): void {
    this.#reads.want(messageId);
  }

  react(messageId: string, emoji: string, isOn: boolean): Promise<Outcome<null>> {
    const reaction = { messageId, emoji };
    this.#mark(reaction, { ...this.#markOf(reaction), isOn });
    const { clock, chance } = this.#edges;
    return new Promise((resolve) => {
      const known = this.#wishes.get(keyOf(reaction));
      const dueAt = known?.dueAt ?? clock.now() + reactionDelay(this.#host.crowd() ?? 0, chance.fraction());
      const settled = [...(known?.settled ?? []), resolve];
      this.#wishes.set(keyOf(reaction), { ...reaction, dueAt, attempt: 0, settled });
      this.#plan();
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#timers.cancelAll();
    this.#reads.close();
    this.#tabs.close();
    const error = makeChatError('react', 'UNREACHABLE');
    for (const { settled } of this.#wishes.values())
      for (const settle of settled) settle({ ok: false, error });
    this.#wishes.clear();
  }

  #plan(): void {
    if (this.#isClosed || this.#isSending || this.#wishes.size === 0) return;
    const dueAt = Math.min(...[...this.#wishes.values()].map((wish) => wish.dueAt));
    const wait = Math.max(0, Math.max(dueAt, this.#freeAt) - this.#edges.clock.now());
    this.#timers.set('send', wait, () => void this.#sendNext());
  }

  async #sendNext(): Promise<void> {
    const [wish] = [...this.#wishes.values()].sort((one, other) => one.dueAt - other.dueAt);
    if (wish === undefined) return;
    const { isOn, isCounted } = this.#markOf(wish);
    if (isOn === isCounted) {
      this.#settle(wish, { ok: true, value: null });
      this.#plan();
      return;
    }
    this.#isSending = true;
    const outcome = await this.#edges.transport.react(this.#roomId, wish, isOn);
    this.#isSending = false;
    if (this.#isGone()) return;
    if (outcome.ok) this.#taken(wish, isOn, outcome.value);
    else this.#refused(wish, outcome.error);
    this.#freeAt = this.#edges.clock.now() + pause;
    this.#plan();
  }

  /** It may be wanted otherwise by now; then it stays and goes out again. */
  #taken(wish: Wish, isCounted: boolean, reactions: ReactionCounts): void {
    this.#reactedRooms.add(this.#roomId);
    this.#tabs.tell(wish, isCounted);
    this.#mark(wish, { ...this.#markOf(wish), isCounted });
    this.#host.counted(reactions);
    const now = this.#wishes.get(keyOf(wish)) ?? wish;
    if (this.#markOf(wish).isOn === isCounted) this.#settle(now, { ok: true, value: null });
  }

  /** In another tab. What is wanted here meanwhile stays wanted. */
  #takenElsewhere(reaction: OwnReaction, isCounted: boolean): void {
    const isWanted = this.#wishes.has(keyOf(reaction));
    this.#mark(reaction, { isOn: isWanted ? this.#markOf(reaction).isOn : isCounted, isCounted });
  }

  #refused(wish: Wish, error: ChatError): void {
    const now = this.#wishes.get(keyOf(wish)) ?? wish;
    const attempt = now.attempt + 1;
    const { clock, chance } = this.#edges;
    const wait = nextTry(attempt, error, chance);
    if (wait !== null) {
      this.#wishes.set(keyOf(wish), { ...now, attempt, dueAt: clock.now() + wait });
      return;
    }
    const { isCounted } = this.#markOf(wish);
    this.#mark(wish, { isOn: isCounted, isCounted });
    this.#settle(now, { ok: false, error });
  }

  #settle(wish: Wish, outcome: Outcome<null>): void {
    this.#wishes.delete(keyOf(wish));
    for (const settle of wish.settled) settle(outcome);
  }

  /** What was touched here is known better. */
  #known(own: readonly OwnReaction[]): void {
    for (const reaction of own)
      if (this.#marks.get(reaction.messageId)?.[reaction.emoji] === undefined)
        this.#mark(reaction, { isOn: true, isCounted: true });
  }

  #markOf({ messageId, emoji }: OwnReaction): Mark {
    return this.#marks.get(messageId)?.[emoji] ?? unmarked;
  }

  #mark({ messageId, emoji }: OwnReaction, mark: Mark): void {
    const marks = Object.freeze({ ...this.#marks.get(messageId), [emoji]: Object.freeze(mark) });
    this.#marks = new Map(this.#marks).set(messageId, marks);
    this.#listeners.notify();
  }

  // Read through a method: it changes while a request is on its way.
  #isGone(): boolean {
    return this.#isClosed;
  }
}

const keyOf = ({ messageId, emoji }: OwnReaction): string => `${messageId} ${emoji}`;

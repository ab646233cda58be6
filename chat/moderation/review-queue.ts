import type { Decision, HeldPost, Message, Outcome, ReportsOfMessage } from '../model';
import type { Cancel, Chance, Clock, HeldLine, PagedView, ReviewQueue, Signal, Transport } from '../ports';
import { backoffDelay, Timers } from '../schedule';
import { AskedOnce } from './asked-once';
import { ListLines } from './list-lines';
import { OpenPagedList } from './open-paged-list';

export interface ReviewEdges {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly returns: Signal;
}

/** Between two looks, in milliseconds: soon after something happened, rarely when nothing does. */
const lookBackoff = { first: 5_000, longest: 60_000 };

/**
 * What waits for a moderator in a room, oldest first. No subscription tells of it, for whoever is told of a held post
 * reads it. So it is looked at again and again while somebody watches, and at once when there is a reason to.
 */
export class OpenReviewQueue implements ReviewQueue {
  readonly #roomId: string;
  readonly #edges: ReviewEdges;
  readonly #acted: () => void;
  readonly #timers: Timers<'look'>;
  readonly #posts: OpenPagedList<HeldPost>;
  readonly #messages: AskedOnce<Message>;
  readonly #reports: AskedOnce<ReportsOfMessage>;
  readonly #lines = new ListLines<HeldPost, HeldLine>({
    idOf: keyOf,
    make: (post, before) => this.#line(post, before),
  });
  /** A list that is read right after a decision may not know of it yet. */
  readonly #decided = new Set<string>();
  #watching = 0;
  #quietLooks = 0;
  #leaveReturns: Cancel = () => undefined;

  constructor(roomId: string, edges: ReviewEdges, acted: () => void) {
    const { transport, clock } = edges;
    this.#roomId = roomId;
    this.#edges = edges;
    this.#acted = acted;
    this.#timers = new Timers(clock);
    const tellAgain = () => this.#posts.tellAgain();
    this.#messages = new AskedOnce((messageId) => transport.readMessage(roomId, messageId), tellAgain);
    this.#reports = new AskedOnce((messageId) => transport.readReports(roomId, messageId), tellAgain);
    this.#posts = new OpenPagedList<HeldPost>({
      read: (pageToken) => this.#read(pageToken),
      idOf: ({ heldId }) => heldId,
      isInOrderOfIds: true,
      loaded: (posts) => {
        this.#messages.ask(posts.map(contextOf));
        this.#reports.ask(posts.map(({ reason, heldId }) => (reason === 'REPORTED' ? heldId : null)));
      },
      closed: () => undefined,
    });
  }

  getSnapshot = (): PagedView<HeldLine> => this.#lines.of(this.#posts.getSnapshot());

  /** It is looked at for as long as somebody listens. */
  subscribe = (listener: () => void): (() => void) => {
    const leave = this.#posts.subscribe(listener);
    this.#watching += 1;
    if (this.#watching === 1) {
      this.#leaveReturns = this.#edges.returns.subscribe(() => this.lookSoon());
      this.lookSoon();
    }
    return () => {
      leave();
      this.#watching -= 1;
      if (this.#watching === 0) this.#rest();
    };
  };

  loadMore(): void {
    this.#posts.loadMore();
  }

  refresh(): void {
    this.#posts.refresh();
    this.#lookLater();
  }

  /** Something happened that may have put a post here, or taken it away. */
  lookSoon(): void {
    this.#quietLooks = 0;
    if (this.#watching > 0) void this.#look();
  }

  async decide(post: HeldPost, decision: Decision): Promise<Outcome<null>> {
    const outcome = await this.#edges.transport.decide(this.#roomId, post.heldId, decision);
    // Somebody else was faster: it doesn't wait any more either way.
    if (outcome.ok || outcome.error.code === 'NOT_HELD') {
      this.#decided.add(keyOf(post));
      this.#posts.drop((held) => keyOf(held) === keyOf(post));
    }
    this.#acted();
    return outcome;
  }

  close(): void {
    this.#rest();
    this.#messages.close();
    this.#reports.close();
    this.#posts.close();
  }

  #rest(): void {
    this.#timers.cancelAll();
    this.#leaveReturns();
    this.#leaveReturns = () => undefined;
  }

  async #look(): Promise<void> {
    this.#timers.cancel('look');
    const isNews = await this.#posts.look();
    this.#quietLooks = isNews ? 0 : this.#quietLooks + 1;
    this.#lookLater();
  }

  #lookLater(): void {
    if (this.#watching === 0) return;
    const wait = backoffDelay(this.#quietLooks, lookBackoff, this.#edges.chance);
    this.#timers.set('look', wait, () => void this.#look());
  }

  async #read(pageToken: string | null): ReturnType<Transport['readHeldPosts']> {
    const outcome = await this.#edges.transport.readHeldPosts(this.#roomId, pageToken);
    if (!outcome.ok) return outcome;
    const items = outcome.value.items.filter((post) => !this.#decided.has(keyOf(post)));
    return { ok: true, value: { ...outcome.value, items } };
  }

  #line(post: HeldPost, before: HeldLine | undefined): HeldLine {
    const context = this.#messages.of(contextOf(post));
    const reports = this.#reports.of(post.heldId);
    if (before?.post.content === post.content && before.context === context && before.reports === reports)
      return before;
    return Object.freeze({ post, context, reports });
  }
}

/** The message that it stands under, or quotes. */
const contextOf = ({ parentId, repliedId }: HeldPost): string | null => parentId ?? repliedId;

/** A message that was put back can be held again. */
function keyOf({ heldId, heldAt }: HeldPost): string {
  return `${heldId} ${heldAt}`;
}

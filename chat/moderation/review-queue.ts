import type { Decision, HeldPost, Message, Outcome, ReportsOfMessage } from '../model';
import type { HeldLine, PagedView, ReviewQueue, Transport } from '../ports';
import { backoffDelay, Lookout, retryBackoff, type LookoutEdges } from '../schedule';
import { AskedOnce } from './asked-once';
import { ListLines } from './list-lines';
import { OpenPagedList } from '../paged-list';

interface ReviewEdges extends LookoutEdges {
  readonly transport: Transport;
}

/**
 * What waits for a moderator in a room, oldest first. No subscription tells of it, for whoever is told of a held post
 * reads it. So it is looked at again and again while somebody watches, and at once when there is a reason to.
 */
export class OpenReviewQueue implements ReviewQueue {
  readonly #roomId: string;
  readonly #edges: ReviewEdges;
  readonly #acted: () => void;
  readonly #lookout: Lookout;
  readonly #posts: OpenPagedList<HeldPost>;
  readonly #messages: AskedOnce<Message>;
  readonly #reports: AskedOnce<ReportsOfMessage>;
  readonly #lines = new ListLines<HeldPost, HeldLine>({
    idOf: keyOf,
    make: (post, before) => this.#line(post, before),
  });
  /** A list that is read right after a decision may not know of it yet. */
  readonly #decided = new Set<string>();

  constructor(roomId: string, edges: ReviewEdges, acted: () => void) {
    const { transport } = edges;
    this.#roomId = roomId;
    this.#edges = edges;
    this.#acted = acted;
    this.#lookout = new Lookout(edges, () => this.#posts.look());
    const tellAgain = () => this.#posts.tellAgain();
    this.#messages = new AskedOnce((messageId) => transport.readMessage(roomId, messageId), tellAgain);
    this.#reports = new AskedOnce((messageId) => transport.readReports(roomId, messageId), tellAgain);
    this.#posts = new OpenPagedList<HeldPost>({
      read: (pageToken) => this.#read(pageToken),
      idOf: ({ heldId }) => heldId,
      idsGo: 'up',
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
    const leaveList = this.#posts.subscribe(listener);
    const leaveLookout = this.#lookout.watch();
    return () => {
      leaveList();
      leaveLookout();
    };
  };

  loadMore(): void {
    this.#posts.loadMore();
  }

  refresh(): void {
    this.#posts.refresh();
    this.#lookout.later();
  }

  /** Something happened that may have put a post here, or taken it away. */
  lookSoon(): void {
    this.#lookout.soon();
  }

  async decide(post: HeldPost, decision: Decision): Promise<Outcome<null>> {
    const outcome = await this.#decide(post, decision);
    // Somebody else was faster: it doesn't wait any more either way.
    if (outcome.ok || outcome.error.code === 'NOT_HELD') {
      this.#decided.add(keyOf(post));
      this.#posts.drop((held) => keyOf(held) === keyOf(post));
    }
    this.#acted();
    return outcome;
  }

  /** Whoever meets a decision that is being made asks once more when it is over, and learns which it was. */
  async #decide({ heldId }: HeldPost, decision: Decision): Promise<Outcome<null>> {
    const { transport, clock, chance } = this.#edges;
    const outcome = await transport.decide(this.#roomId, heldId, decision);
    if (outcome.ok || outcome.error.code !== 'TRY_AGAIN') return outcome;
    const delay = backoffDelay(0, retryBackoff, chance);
    await new Promise<void>((over) => clock.after(delay, over));
    return transport.decide(this.#roomId, heldId, decision);
  }

  close(): void {
    this.#lookout.rest();
    this.#messages.close();
    this.#reports.close();
    this.#posts.close();
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

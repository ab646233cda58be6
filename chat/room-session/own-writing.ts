import { makeChatError } from '../failures';
import type { Outcome } from '../model';
import type { OutboxListener } from '../outbox';
import type { DiscardedPost, SendPause } from '../ports';
import type { PendingPost } from '../post-list';
import type { SessionEdges } from '../session-edges';
import { OwnOutbox } from './own-outbox';
import { OwnPause } from './own-pause';
import { PauseMemory } from './pause-memory';

export interface WritingHost extends Omit<OutboxListener, 'taken'> {
  /** Of this person. */
  slowModeSeconds(): number;
  changed(): void;
}

type Nonces = readonly { readonly nonce: string }[];

/** What this person writes in a room and its threads, until the server has it, and when it would take more. */
export class OwnWriting {
  readonly #host: WritingHost;
  readonly #pause: OwnPause;
  readonly #own: OwnOutbox;

  constructor(roomId: string, edges: SessionEdges, host: WritingHost) {
    this.#host = host;
    this.#pause = new OwnPause(edges.clock, new PauseMemory(roomId, edges), () => host.changed());
    this.#own = new OwnOutbox(roomId, edges, {
      ...host,
      emptied: () => {
        host.emptied();
        this.#pause.recall();
      },
      taken: () => {
        edges.revival.hope();
        this.#pause.taken();
        this.#pause.sent(host.slowModeSeconds());
      },
      troubled: (error) => {
        this.#pause.troubled(error);
        host.troubled(error);
      },
    });
  }

  /** Why nothing that is sent now would be taken. */
  get pause(): SendPause | null {
    return this.#pause.current;
  }

  follow(): void {
    this.#own.follow();
  }

  /** @param messageId whose thread it is written in; null in the room itself */
  send(content: string, repliedId: string | null, messageId: string | null): Outcome<null> {
    const outbox = this.#own.current;
    if (outbox === null) return { ok: false, error: makeChatError('send this', 'SIGNED_OUT') };
    const outcome = outbox.send(content, repliedId, messageId);
    if (outcome.ok) this.#pause.sent(this.#host.slowModeSeconds());
    return outcome;
  }

  retry(nonce: string): void {
    this.#own.current?.retry(nonce);
  }

  discard(nonce: string): void {
    this.#own.current?.discard(nonce);
  }

  notPublished(post: DiscardedPost): void {
    this.#own.current?.notPublished(post);
  }

  postsUnder(messageId: string): readonly PendingPost[] {
    return this.#own.current?.postsUnder(messageId) ?? [];
  }

  confirmMissing(before: Nonces, after: Nonces): void {
    this.#own.current?.confirmMissing(before, after);
  }

  /** The room may be slower or faster now: what waited for that is sent. */
  followSlowMode(): void {
    if (this.#pause.slowModeIs(this.#host.slowModeSeconds())) this.#own.current?.wake();
  }

  close(): void {
    this.#own.close();
    this.#pause.close();
  }
}

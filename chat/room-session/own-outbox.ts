import type { Outboxes, OutboxListener, RoomOutbox } from '../outbox';
import type { Account, Cancel } from '../ports';

/** The outbox of whoever is signed in, for a room that is open. Another person finds their own. */
export class OwnOutbox {
  readonly #roomId: string;
  readonly #outboxes: Outboxes;
  readonly #account: Account;
  readonly #listener: OutboxListener;
  readonly #leaveAccount: Cancel;
  #userId: string | null = null;
  #current: RoomOutbox | null = null;
  #leave: Cancel = () => undefined;

  constructor(
    roomId: string,
    { outboxes, account }: { readonly outboxes: Outboxes; readonly account: Account },
    listener: OutboxListener,
  ) {
    this.#roomId = roomId;
    this.#outboxes = outboxes;
    this.#account = account;
    this.#listener = listener;
    this.#leaveAccount = account.subscribe(() => this.follow());
  }

  /** Null while nobody is signed in. */
  get current(): RoomOutbox | null {
    return this.#current;
  }

  follow(): void {
    const account = this.#account.getSnapshot();
    const userId = account.kind === 'signed-in' ? account.userId : null;
    if (userId === this.#userId) return;
    this.#userId = userId;
    this.#leave();
    this.#current = null;
    this.#listener.emptied();
    if (userId === null) return;
    const { outbox, release } = this.#outboxes.lease(userId, this.#roomId);
    const stopListening = outbox.listen(this.#listener);
    this.#current = outbox;
    this.#leave = () => {
      stopListening();
      release();
    };
  }

  close(): void {
    this.#leaveAccount();
    this.#leave();
  }
}

import { parseDisplayName } from '../content';
import { MembershipMemory } from '../membership';
import type { Membership, Outcome } from '../model';
import type { Account, Cancel, Edges } from '../ports';

/** Who this person is in one room. */
export class OwnMembership {
  readonly #roomId: string;
  readonly #edges: Pick<Edges, 'account' | 'transport'>;
  readonly #memory: MembershipMemory;
  readonly #leave: Cancel;
  #membership: Membership | null;

  constructor(
    roomId: string,
    edges: Pick<Edges, 'account' | 'transport' | 'memory'>,
    accountChanged: () => void,
  ) {
    this.#roomId = roomId;
    this.#edges = edges;
    this.#memory = new MembershipMemory(edges.memory);
    this.#membership = this.#recall();
    this.#leave = edges.account.subscribe(() => {
      this.#membership = this.#recall();
      accountChanged();
    });
  }

  get membership(): Membership | null {
    return this.#membership;
  }

  get suggestedName(): string {
    const userId = userIdOf(this.#edges.account);
    return userId === null ? '' : this.#memory.suggestedName(userId);
  }

  async join(displayName: string): Promise<Outcome<Membership>> {
    const name = parseDisplayName(displayName);
    if (!name.ok) return name;
    const outcome = await this.#edges.transport.join(this.#roomId, name.value);
    if (outcome.ok) {
      this.#membership = outcome.value;
      this.#memory.remember(outcome.value);
    }
    return outcome;
  }

  /** The server says that this person has not joined. */
  forget(): void {
    const userId = userIdOf(this.#edges.account);
    if (userId !== null) this.#memory.forget(userId, this.#roomId);
    this.#membership = null;
  }

  close(): void {
    this.#leave();
  }

  #recall(): Membership | null {
    const userId = userIdOf(this.#edges.account);
    return userId === null ? null : this.#memory.recall(userId, this.#roomId);
  }
}

function userIdOf(account: Account): string | null {
  const state = account.getSnapshot();
  return state.kind === 'signed-in' ? state.userId : null;
}

import type { PreparedSubscription } from '../graphql';
import type { Subscriber } from './subscriber';
import { SubscriptionIndex } from './subscription-index';

/** Subscribers who get the same of every event: whoever they are, it is matched and projected once for all. */
export interface SubscriptionGroup {
  readonly subscription: PreparedSubscription;
  readonly members: ReadonlySet<Subscriber>;
}

interface OpenGroup extends SubscriptionGroup {
  readonly members: Set<Subscriber>;
}

/** The subscribers of one subscription field. */
export class SubscriptionGroups {
  readonly #groups = new Map<string, OpenGroup>();
  readonly #index = new SubscriptionIndex<OpenGroup>();

  add(subscriber: Subscriber): void {
    const key = keyOf(subscriber.subscription);
    const known = this.#groups.get(key);
    if (known) {
      known.members.add(subscriber);
      return;
    }
    const group = { subscription: subscriber.subscription, members: new Set([subscriber]) };
    this.#groups.set(key, group);
    this.#index.add(group);
  }

  remove(subscriber: Subscriber): void {
    const key = keyOf(subscriber.subscription);
    const group = this.#groups.get(key);
    if (!group?.members.delete(subscriber) || group.members.size > 0) return;
    this.#groups.delete(key);
    this.#index.remove(group);
  }

  /** Groups that an event concerns. */
  match(payload: unknown): ReadonlySet<SubscriptionGroup> {
    return this.#index.match(payload);
  }

  subscribers(): readonly Subscriber[] {
    return [...this.#groups.values()].flatMap(({ members }) => [...members]);
  }

  get isEmpty(): boolean {
    return this.#groups.size === 0;
  }
}

/** A filter replaces the match on arguments, so arguments matter only without one. */
function keyOf({ projectionKey, filter, arguments: given }: PreparedSubscription): string {
  return JSON.stringify([projectionKey, filter, filter ? null : given]);
}
